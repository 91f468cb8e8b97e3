package broadsheet.newsroom.twins;

import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Publications;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedDesk;
import broadsheet.related.RelatedDesk.DeadPick;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Choice;
import broadsheet.twin.Twin;
import broadsheet.twin.TwinDesk;
import broadsheet.twin.Twins;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the pages.
@Singleton
final class TwinPrinter {
    private static final int SUGGESTED = 12;
    private static final int FLAGGED = 200;

    private final Sheets sheets;
    private final Publications publications;
    private final Stories stories;
    private final Twins twins;
    private final TwinDesk desk;
    private final RelatedDesk related;

    TwinPrinter(
            Sheets sheets,
            Publications publications,
            Stories stories,
            Twins twins,
            TwinDesk desk,
            RelatedDesk related) {
        this.sheets = sheets;
        this.publications = publications;
        this.stories = stories;
        this.twins = twins;
        this.desk = desk;
        this.related = related;
    }

    /// @param visible which other stories the asker may see
    Response page(HttpServerRequest request, Story story, Predicate<Story> visible, @Nullable Problem problem) {
        var sheet = sheet(request);
        var words = words(sheet);
        var offers = desk.offers(story.id()).stream()
                .map(one -> new TwinView.Offer(
                        one.correction(), one.note(), sheet.dates().full(one.at())))
                .toList();
        var suggestions = related.suggestions(story, SUGGESTED).stream()
                .map(one -> new TwinView.Suggestion(
                        one.story().id(),
                        one.story().content().headline(),
                        ReasonWords.of(
                                one.reason(), story.published(), one.story().published(), sheet.language())))
                .toList();
        var view = new TwinView.Page(
                frame(sheet, words.text("twins.title")),
                words,
                story.id(),
                story.version(),
                story.content().headline(),
                items(sheet, words, story, visible),
                offers,
                picks(words, related.deadPicks(story), visible),
                suggestions,
                problem == null ? null : sentence(sheet, problem));
        return answer(sheet, problem == null ? 200 : 422, "newsroom/twins.jte", view);
    }

    private List<TwinView.Item> items(Sheet sheet, Words words, Story story, Predicate<Story> visible) {
        var percents = twins.of(story.id()).stream().collect(Collectors.toMap(Twin::story, Twin::percent));
        var choices = desk.choices(story.id());
        return stories.all(percents.keySet()).stream()
                .filter(visible)
                .map(twin -> item(sheet, words, story, twin, Objects.requireNonNull(percents.get(twin.id())), choices))
                .sorted(Comparator.comparingLong(TwinView.Item::id))
                .toList();
    }

    private TwinView.Item item(
            Sheet sheet, Words words, Story story, Story twin, int percent, TwinDesk.Choices choices) {
        var paper = publications.paper(twin.place().paperId()).name();
        var published = twin.published();
        var when = published == null
                ? words.text("twins.unpublished")
                : sheet.dates().full(published).text();
        var yields = choices.yields().get(twin.id());
        var chosen = yields == null
                ? words.text("twins.chosen." + code(choices.counts().getOrDefault(twin.id(), Choice.NONE)))
                : words.text("twins.yields." + code(yields));
        return new TwinView.Item(
                twin.id(),
                twin.content().headline(),
                words.text("twins.same", paper, when, percent),
                chosen,
                desk.differences(story, twin).stream()
                        .map(one -> new TwinView.Difference(one.here(), one.there()))
                        .toList());
    }

    private static String code(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    Response check(HttpServerRequest request, Predicate<Story> visible) {
        var sheet = sheet(request);
        var words = words(sheet);
        var last = related.lastCheck().orElse(null);
        var lines = last == null
                ? List.<String>of()
                : last.violations().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> words.text("twins.check." + one.getKey(), one.getValue()))
                        .toList();
        var view = new TwinView.Check(
                frame(sheet, words.text("twins.check.title")),
                words,
                last == null ? null : sheet.dates().full(last.began()),
                lines,
                picks(words, related.deadPicks(FLAGGED), visible));
        return answer(sheet, 200, "newsroom/relatedcheck.jte", view);
    }

    private List<TwinView.Pick> picks(Words words, List<DeadPick> dead, Predicate<Story> visible) {
        var ids =
                dead.stream().flatMap(one -> Stream.of(one.story(), one.pick())).collect(Collectors.toSet());
        var headlines = ids.isEmpty()
                ? Map.<Long, String>of()
                : stories.all(ids).stream()
                        .filter(visible)
                        .collect(Collectors.toMap(
                                Story::id, story -> story.content().headline()));
        return dead.stream()
                .map(one -> new TwinView.Pick(
                        one.story(),
                        name(words, headlines, one.story()),
                        name(words, headlines, one.pick()),
                        words.text("twins.dead." + one.why())))
                .toList();
    }

    private static String name(Words words, Map<Long, String> headlines, long story) {
        var headline = headlines.get(story);
        return headline == null ? words.text("twins.dead.number", Long.toString(story)) : headline;
    }

    private Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/newsroom/", Map.of(), Map.of()));
    }

    private static Words words(Sheet sheet) {
        return Words.of("twins", sheet.language());
    }

    private static Frame frame(Sheet sheet, String title) {
        return sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null);
    }

    private static String sentence(Sheet sheet, Problem problem) {
        return Words.of(problem.code().substring(0, problem.code().indexOf('.')), sheet.language())
                .text(problem.code(), problem.arguments().toArray());
    }

    private static Response answer(Sheet sheet, int status, String template, Object view) {
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .entity(sheet.page(status, template, view).bytes())
                .build();
    }
}
