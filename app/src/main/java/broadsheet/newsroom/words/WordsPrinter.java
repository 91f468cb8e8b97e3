package broadsheet.newsroom.words;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.words.WordsView.Choice;
import broadsheet.newsroom.words.WordsView.Suggested;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Publications;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.Views;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.tag.OwnWords;
import broadsheet.tag.Suggestion;
import broadsheet.tag.TagName;
import broadsheet.tag.Tags;
import broadsheet.text.words.NameKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the page of tags and words.
@Singleton
final class WordsPrinter {
    private static final int MOST_TAGS = 20;
    private static final int MOST_WORDS = 50;
    private static final int MOST_CHANGES = 20;
    private static final int LOOKED_THROUGH = 50;
    private static final int UNTAGGED = 5;
    private static final int SUGGESTED = 6;

    private final Sheets sheets;
    private final Tags tags;
    private final OwnWords own;
    private final Stories stories;
    private final Publications publications;

    WordsPrinter(Sheets sheets, Tags tags, OwnWords own, Stories stories, Publications publications) {
        this.sheets = sheets;
        this.tags = tags;
        this.own = own;
        this.stories = stories;
        this.publications = publications;
    }

    Response page(HttpServerRequest request, Staff staff, String query, List<Problem> problems) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var sheet = sheets.forHost(new PageRequest(host, "/newsroom/words", Map.of(), Map.of()));
        var words = Words.of("words", sheet.language());
        var title = words.text("title");
        var view = new WordsView.Page(
                sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null),
                words,
                query,
                problems.stream().map(problem -> sentence(sheet, problem)).toList(),
                kinds(words),
                tags.matching(query, MOST_TAGS).stream().map(WordsPrinter::tag).toList(),
                own.list(query, MOST_WORDS).stream()
                        .map(word -> word(words, word))
                        .toList(),
                untagged(sheet, words, staff),
                changes(sheet, words));
        var status = problems.isEmpty() ? 200 : 422;
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .entity(sheet.page(status, "newsroom/words.jte", view).bytes())
                .build();
    }

    private static String sentence(Sheet sheet, Problem problem) {
        return Words.of("tag", sheet.language())
                .text(problem.code(), problem.arguments().toArray());
    }

    private static List<Choice> kinds(Words words) {
        return Stream.concat(Stream.of(""), Arrays.stream(NameKind.values()).map(NameKind::code))
                .map(code -> new Choice(code, kind(words, code)))
                .toList();
    }

    private static String kind(Words words, String code) {
        return words.text(code.isEmpty() ? "kind.none" : "kind." + code);
    }

    private static WordsView.Tag tag(TagName tag) {
        return new WordsView.Tag(
                tag.id(),
                tag.name(),
                Views.tagPath(tag.name()),
                code(tag.kind()),
                tag.description(),
                tag.names().stream().filter(name -> !name.equals(tag.name())).toList(),
                tag.version());
    }

    private static String code(@Nullable NameKind kind) {
        return kind == null ? "" : kind.code();
    }

    private static WordsView.Word word(Words words, OwnWords.Word word) {
        var kind = word.kind() == null ? words.text("kind.no-word") : kind(words, code(word.kind()));
        return new WordsView.Word(word.word(), kind, words.text("source." + word.source()));
    }

    /// Imported and other stories that nobody has tagged, of the papers that the person works for.
    private List<WordsView.Untagged> untagged(Sheet sheet, Words words, Staff staff) {
        var found = new ArrayList<WordsView.Untagged>();
        for (var paper : publications.papers()) {
            if (staff.may(Permission.SEE_UNPUBLISHED, paper.id())) {
                stories
                        .forStaff(paper.id(), EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN)), null, LOOKED_THROUGH)
                        .items()
                        .stream()
                        .filter(story -> story.content().tags().isEmpty())
                        .limit(UNTAGGED)
                        .map(story -> untagged(sheet, words, story))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private WordsView.Untagged untagged(Sheet sheet, Words words, Story story) {
        var content = story.content();
        var reasons = Words.of("tag", sheet.language());
        var suggested = tags.suggest(content.headline(), content.body().plainText(), List.of(), SUGGESTED).stream()
                .map(one -> new Suggested(one.tag(), kind(words, one.kind().code()), reasons(reasons, one)))
                .toList();
        var href = story.status().listed() ? "/story/" + story.id() : null;
        return new WordsView.Untagged(content.headline(), href, suggested);
    }

    private static String reasons(Words words, Suggestion one) {
        return String.join(
                words.text("tag.reason.and"),
                one.reasons().stream()
                        .sorted()
                        .map(reason -> words.text("tag.reason." + reason.code(), one.times()))
                        .toList());
    }

    private List<WordsView.Change> changes(Sheet sheet, Words words) {
        return tags.changes(MOST_CHANGES).stream()
                .map(change -> new WordsView.Change(
                        sheet.dates().full(change.at()),
                        words.text("change." + change.action(), change.actor(), change.subject(), change.result())))
                .toList();
    }
}
