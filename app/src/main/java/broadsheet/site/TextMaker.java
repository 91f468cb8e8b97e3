package broadsheet.site;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.Frame.Head;
import broadsheet.site.Views.Link;
import broadsheet.site.Views.Notice;
import broadsheet.site.Views.Part;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pages of few words: what a reader gets where there is no page.
@Singleton
public final class TextMaker {
    private final Sheets sheets;

    TextMaker(Sheets sheets) {
        this.sheets = sheets;
    }

    /// Nothing is here. With the id of a story the page changes when that story is published.
    public MadePage notFound(PageRequest request, @Nullable Long story) {
        var sheet = sheets.forHost(request);
        if (story != null) {
            sheet.shows().story(story);
        }
        return notFound(sheet);
    }

    /// Nothing is here, found out while a page was being made.
    MadePage notFound(Sheet sheet) {
        var words = sheet.words();
        var action = new Link("/search", words.text("not-found.action"), null, false);
        return notice(
                sheet,
                404,
                words.text("not-found.title"),
                List.of(new Part(null, List.of(words.text("not-found.text")))),
                action);
    }

    /// No story has this tag: whoever came by a tag is looking for its word.
    MadePage emptyTag(Sheet sheet, String tag) {
        var words = sheet.words();
        var search = "/search?q=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        return notice(
                sheet,
                404,
                words.text("tag.empty.title", tag),
                List.of(new Part(null, List.of(words.text("tag.empty.text")))),
                new Link(search, words.text("tag.empty.action", tag), null, false));
    }

    /// A story was taken back: that and why, and nothing else of it.
    public MadePage withdrawn(Sheet sheet, Story story) {
        var words = sheet.words();
        var withdrawal = Objects.requireNonNull(story.withdrawal());
        var when = sheet.dates().dayOf(withdrawal.at()).text();
        var action = new Link("/" + sheet.paper().slug() + "/", words.text("withdrawn.action"), null, false);
        var text = List.of(words.text("withdrawn.text", when), words.text("withdrawn.reason", withdrawal.reason()));
        return notice(sheet, 410, words.text("withdrawn.title"), List.of(new Part(null, text)), action);
    }

    /// An install without papers.
    MadePage noPapers(PageRequest request) {
        var sheet = sheets.forHost(request);
        var words = sheet.words();
        return notice(
                sheet,
                200,
                words.text("no-papers.title"),
                List.of(new Part(null, List.of(words.text("no-papers.text")))),
                null);
    }

    private static MadePage notice(Sheet sheet, int status, String title, List<Part> parts, @Nullable Link action) {
        var description = parts.getFirst().paragraphs().getFirst();
        var head = Head.plain(title, description, null, "/" + sheet.paper().slug() + "/");
        return sheet.page(status, "site/notice.jte", new Notice(sheet.frame(head, null), title, parts, action));
    }
}
