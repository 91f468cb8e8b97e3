package broadsheet.site.changes;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.publication.Publications;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.TextMaker;
import broadsheet.site.changes.ChangesView.Part;
import broadsheet.site.changes.ChangesView.Passage;
import broadsheet.site.changes.ChangesView.Step;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.history.StoryVersions;
import broadsheet.story.history.StoryVersions.Version;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The page of a story's changes. Two statements: the story, and its versions.
@Singleton
final class ChangesMaker {
    private final Sheets sheets;
    private final Stories stories;
    private final StoryVersions versions;
    private final Publications publications;
    private final TextMaker texts;

    ChangesMaker(Sheets sheets, Stories stories, StoryVersions versions, Publications publications, TextMaker texts) {
        this.sheets = sheets;
        this.stories = stories;
        this.versions = versions;
        this.publications = publications;
        this.texts = texts;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, "/story/{id}/changes", Set.of(), this::changes);
    }

    MadePage changes(PageRequest request) {
        var text = request.variable("id");
        var id = text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
        var story = id == null ? null : stories.forReaders(id).orElse(null);
        if (story == null) {
            return texts.notFound(request, id);
        }
        var sheet = sheets.of(publications.paper(story.place().paperId()), request);
        sheet.shows().story(story.id());
        return story.status() == Status.WITHDRAWN ? texts.withdrawn(sheet, story) : page(sheet, story);
    }

    private MadePage page(Sheet sheet, Story story) {
        var seen = versions.forReaders(story.id());
        var headline = story.content().headline();
        var title = sheet.words().text("changes.title", headline);
        var head = Head.plain(title, title, null, "/" + sheet.paper().slug() + "/");
        return sheet.page(
                200,
                "site/changes.jte",
                new ChangesView(
                        sheet.frame(head, null),
                        headline,
                        "/story/" + story.id(),
                        sheet.foreign(story.content().language()),
                        steps(sheet, seen),
                        seen.size() == StoryVersions.MOST));
    }

    private static List<Step> steps(Sheet sheet, List<Version> seen) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i + 1 < seen.size(); i++) {
            var now = seen.get(i);
            var parts = parts(sheet, seen.get(i + 1).content(), now.content());
            if (!parts.isEmpty() || now.note() != null) {
                steps.add(new Step(sheet.dates().full(now.at()), now.note(), parts));
            }
        }
        return steps;
    }

    private static List<Part> parts(Sheet sheet, StoryContent before, StoryContent after) {
        var parts = new ArrayList<Part>();
        var words = sheet.words();
        line(parts, words.text("changes.headline"), before.headline(), after.headline());
        line(parts, words.text("changes.teaser"), before.teaser(), after.teaser());
        var text = Comparison.of(paragraphs(before), paragraphs(after));
        if (!text.isEmpty()) {
            parts.add(new Part(words.text("changes.text"), text));
        }
        return parts;
    }

    private static void line(List<Part> parts, String name, @Nullable String before, @Nullable String after) {
        var old = Objects.requireNonNullElse(before, "").strip();
        var now = Objects.requireNonNullElse(after, "").strip();
        if (!old.equals(now)) {
            parts.add(new Part(name, List.of(new Passage(0, Comparison.words(old, now)))));
        }
    }

    private static List<String> paragraphs(StoryContent content) {
        return content.body()
                .plainText()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
