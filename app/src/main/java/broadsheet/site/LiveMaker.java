package broadsheet.site;

import broadsheet.breaking.Breaking;
import broadsheet.breaking.BreakingNews;
import broadsheet.kernel.Cursor;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.readership.Readership;
import broadsheet.site.Views.Flash;
import broadsheet.site.Views.Flashes;
import broadsheet.site.Views.StoryPage;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Lists that are not lists of newest stories: 快訊, most read, corrections.
@Singleton
final class LiveMaker {
    private static final int HOURS = 24;
    private static final int MOST_READ = 20;
    private static final Duration OLD = Duration.ofMinutes(1);

    private final Sheets sheets;
    private final BreakingNews news;
    private final Readership readership;
    private final Stories stories;
    private final TextMaker texts;

    LiveMaker(Sheets sheets, BreakingNews news, Readership readership, Stories stories, TextMaker texts) {
        this.sheets = sheets;
        this.news = news;
        this.readership = readership;
        this.stories = stories;
        this.texts = texts;
    }

    MadePage breaking(PageRequest request) {
        var sheet = sheets.forHost(request);
        var given = request.parameter("after");
        var after = given.flatMap(Cursor::parse).orElse(null);
        if (given.isPresent() && after == null) {
            return texts.notFound(sheet);
        }
        var paper = sheet.papers().isEmpty() ? null : sheet.paper().id();
        var slice = news.recent(paper, after, sheet.config().listSize());
        var flashes = slice.items().stream().map(one -> flash(sheet, one)).toList();
        var title = sheet.words().text("breaking.title");
        var next = slice.next() == null ? null : "/breaking?after=" + slice.next();
        var frame = sheet.frame(sheet.head(title, "/breaking"), null);
        return sheet.page(200, "site/flashes.jte", new Flashes(frame, title, flashes, next));
    }

    private static Flash flash(Sheet sheet, Breaking entry) {
        var story = entry.storyId();
        var runs = entry.runs(sheet.now());
        if (runs) {
            sheet.shows().until(entry.expires());
        }
        return new Flash(
                entry.headline(),
                story == null ? null : "/story/" + story,
                sheet.dates().full(entry.starts()),
                runs);
    }

    MadePage mostRead(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part(Readership.PART).until(sheet.now().plus(OLD));
        var paper = sheet.papers().isEmpty() ? null : sheet.paper().id();
        var cards = stories.cards(readership.mostRead(paper, HOURS, MOST_READ)).stream()
                .map(sheet::card)
                .toList();
        var title = sheet.words().text("most-read.title");
        var frame = sheet.frame(sheet.head(title, "/most-read"), null);
        return sheet.page(
                200,
                "site/ranking.jte",
                new StoryPage(frame, title, null, List.of(), cards, List.of(), List.of(), null));
    }

    MadePage corrections(PageRequest request) {
        var sheet = sheets.forHost(request);
        var given = request.parameter("after");
        var after = given.flatMap(Cursor::parse).orElse(null);
        if (given.isPresent() && after == null) {
            return texts.notFound(sheet);
        }
        var slice = stories.corrections(after, sheet.config().listSize());
        sheet.shows().everything(Stories.CORRECTIONS);
        var corrected = slice.items().stream()
                .map(one -> new Views.Corrected(
                        sheet.dates().full(one.correction().at()),
                        one.correction().note(),
                        sheet.card(one.story())))
                .toList();
        var title = sheet.words().text("corrections.title");
        var next = slice.next() == null ? null : "/corrections?after=" + slice.next();
        var frame = sheet.frame(sheet.head(title, "/corrections"), null);
        return sheet.page(200, "site/corrections.jte", new Views.Corrections(frame, title, corrected, next));
    }
}
