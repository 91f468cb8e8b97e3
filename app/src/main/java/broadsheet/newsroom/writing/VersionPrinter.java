package broadsheet.newsroom.writing;

import broadsheet.account.Staff;
import broadsheet.body.markup.Markup;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.writing.WritingView.Compared;
import broadsheet.newsroom.writing.WritingView.Part;
import broadsheet.newsroom.writing.WritingView.Piece;
import broadsheet.newsroom.writing.WritingView.Stored;
import broadsheet.site.Sheet;
import broadsheet.site.changes.Comparison;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.history.StoryVersions;
import broadsheet.story.rights.Rights;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the versions of a story, two of them side by side.
@Singleton
final class VersionPrinter {
    private final Desk desk;
    private final Stories stories;
    private final StoryVersions versions;

    VersionPrinter(Desk desk, Stories stories, StoryVersions versions) {
        this.desk = desk;
        this.stories = stories;
        this.versions = versions;
    }

    Response page(HttpServerRequest request, Staff staff, Story story, long from, long to, List<Problem> problems) {
        var sheet = desk.sheet(request);
        var words = Words.of("room", sheet.language());
        var view = new WritingView.Versions(
                Desk.titled(sheet, words.text("versions.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/"),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                story.id(),
                story.version(),
                story.content().headline(),
                stories.revisions(story.id()).stream()
                        .map(one -> stored(sheet, words, one))
                        .toList(),
                from > 0 && to > 0 ? compared(words, story.id(), from, to) : null,
                Rights.mayWrite(staff, story));
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/writing/versions.jte", view);
    }

    private static Stored stored(Sheet sheet, Words words, Stories.Revision one) {
        return new Stored(
                one.version(),
                sheet.dates().full(one.at()),
                one.by().name(),
                words.text("state." + one.status().code()),
                one.status().listed(),
                one.headline(),
                one.note());
    }

    private @Nullable Compared compared(Words words, long id, long from, long to) {
        var before = versions.at(id, Math.min(from, to)).orElse(null);
        var after = versions.at(id, Math.max(from, to)).orElse(null);
        if (before == null || after == null) {
            return null;
        }
        var parts = new ArrayList<Part>();
        var old = lines(before.content());
        lines(after.content()).forEach((name, now) -> {
            var passages = Comparison.of(old.getOrDefault(name, List.of()), now);
            if (!passages.isEmpty()) {
                parts.add(new Part(
                        words.text("field." + name),
                        passages.stream()
                                .map(passage -> passage.pieces().stream()
                                        .map(piece ->
                                                new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()))
                                        .toList())
                                .toList()));
            }
        });
        return new Compared(before.version(), after.version(), parts);
    }

    /// Everything that can be different, as lines.
    private static Map<String, List<String>> lines(StoryContent content) {
        var lines = new LinkedHashMap<String, List<String>>();
        lines.put("kicker", line(content.kicker()));
        lines.put("headline", line(content.headline()));
        lines.put("teaser", line(content.teaser()));
        lines.put("dateline", line(content.dateline()));
        lines.put(
                "byline",
                content.byline().stream()
                        .map(entry -> joined(" ", entry.role().code(), entry.name(), entry.organisation()))
                        .toList());
        lines.put("sources", content.sources());
        lines.put("tags", content.tags());
        lines.put(
                "images",
                content.images().stream()
                        .map(image -> joined("｜", image.url(), image.caption(), image.credit(), image.alt()))
                        .toList());
        lines.put(
                "further",
                content.furtherReading().stream()
                        .map(pick -> joined("｜", pick.headline(), pick.id(), pick.url()))
                        .toList());
        lines.put(
                "body",
                Markup.write(content.body())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
        return lines;
    }

    private static String joined(String between, @Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(between));
    }

    private static List<String> line(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
