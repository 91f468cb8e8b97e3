package broadsheet.newsroom.flash;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.breaking.Breaking;
import broadsheet.breaking.BreakingNews;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.flash.FlashView.Entry;
import broadsheet.newsroom.flash.FlashView.PaperChoice;
import broadsheet.newsroom.flash.FlashView.Written;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Sheet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Prints the console.
@Singleton
final class FlashPrinter {
    private static final int RECENT = 30;

    private final Desk desk;
    private final BreakingNews news;
    private final Publications publications;
    private final Clock clock;

    FlashPrinter(Desk desk, BreakingNews news, Publications publications, Clock clock) {
        this.desk = desk;
        this.news = news;
        this.publications = publications;
        this.clock = clock;
    }

    Response page(HttpServerRequest request, Staff staff, Flash flash, boolean confirming, List<Problem> problems) {
        var sheet = desk.sheet(request);
        var words = Words.of("flash", sheet.language());
        var view = new FlashView.Console(
                Desk.titled(sheet, words.text("flash.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/breaking"),
                problems.stream().map(problem -> Desk.sentence(sheet, problem)).toList(),
                confirming,
                new Written(flash.headline(), flash.storyText(), flash.minutesText()),
                publications.papers().stream()
                        .filter(paper -> staff.may(Permission.ANNOUNCE, paper.id()))
                        .map(paper -> new PaperChoice(
                                paper.id(), paper.name(), flash.papers().contains(paper.id())))
                        .toList(),
                news.recent(null, null, RECENT).items().stream()
                        .map(entry -> entry(sheet, words, staff, entry))
                        .toList());
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/flash/console.jte", view);
    }

    private Entry entry(Sheet sheet, Words words, Staff staff, Breaking entry) {
        var running = entry.runs(clock.instant());
        var may = Objects.equals(entry.owner().staff(), staff.id())
                || publications.papers().stream()
                        .filter(paper -> entry.in(paper.id()))
                        .allMatch(paper -> staff.may(Permission.ANNOUNCE, paper.id()));
        return new Entry(
                entry.id(),
                entry.headline(),
                entry.storyId() == null ? null : "/newsroom/stories/" + entry.storyId(),
                entry.papers().isEmpty()
                        ? words.text("flash.all")
                        : publications.papers().stream()
                                .filter(paper -> entry.papers().contains(paper.id()))
                                .map(Paper::name)
                                .collect(Collectors.joining("、")),
                sheet.dates().full(entry.starts()),
                sheet.dates().full(entry.expires()),
                entry.owner().name(),
                running,
                running && may);
    }
}
