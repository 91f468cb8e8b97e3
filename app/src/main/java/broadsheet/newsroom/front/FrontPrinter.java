package broadsheet.newsroom.front;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.front.Arrangement;
import broadsheet.front.PlannedFront;
import broadsheet.front.PlannedFronts;
import broadsheet.front.Slot;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.front.FrontView.Offer;
import broadsheet.newsroom.front.FrontView.Place;
import broadsheet.newsroom.front.FrontView.Plan;
import broadsheet.newsroom.front.FrontView.Sister;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Sheet;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints the arranging of a front page.
@Singleton
final class FrontPrinter {
    private static final int NEWEST = 30;

    private final Desk desk;
    private final Publications publications;
    private final Stories stories;
    private final PlannedFronts planned;

    FrontPrinter(Desk desk, Publications publications, Stories stories, PlannedFronts planned) {
        this.desk = desk;
        this.publications = publications;
        this.stories = stories;
        this.planned = planned;
    }

    Response page(HttpServerRequest request, Staff staff, Paper paper, Arrangement shown, FrontForms.Said said) {
        var sheet = desk.sheet(request);
        var words = Words.of("front", sheet.language());
        var title = words.text("front.title", paper.name());
        var view = new FrontView(
                Desk.titled(sheet, title),
                words,
                Desk.bar(sheet, staff, "/newsroom/front"),
                title,
                paper.slug().value(),
                papers(staff, paper),
                said.problems().stream()
                        .map(problem -> Desk.sentence(sheet, problem))
                        .toList(),
                said.done() == null ? null : words.text(said.done()),
                by(sheet, words, shown),
                shown.undoable(),
                shown.id(),
                places(words, shown),
                stories.list(new StoryList.OfPaper(paper.id()), null, NEWEST).items().stream()
                        .map(card -> new Offer(
                                card.id(),
                                card.headline(),
                                sheet.dates().full(card.published()).text()))
                        .toList(),
                planned(sheet, words, paper));
        return Desk.answer(sheet, said.problems().isEmpty() ? 200 : 422, "newsroom/front/arrange.jte", view);
    }

    private List<Plan> planned(Sheet sheet, Words words, Paper paper) {
        return planned.of(paper.id()).stream()
                .map(one -> new Plan(
                        one.id(), sheet.dates().full(one.at()).text(), one.by().name(), slots(words, one)))
                .toList();
    }

    /// 頭條：央行升息半碼.
    private List<String> slots(Words words, PlannedFront plan) {
        var headlines = stories.all(plan.pins().values()).stream()
                .collect(Collectors.toMap(Story::id, story -> story.content().headline()));
        return Stream.of(Slot.values())
                .filter(slot -> plan.pins().containsKey(slot))
                .map(slot -> words.text(
                        "front.planned.slot",
                        words.text("front.slot." + slot.code()),
                        headlines.getOrDefault(plan.pins().get(slot), "—")))
                .toList();
    }

    private List<Sister> papers(Staff staff, Paper here) {
        return publications.papers().stream()
                .filter(paper -> staff.may(Permission.PUBLISH, paper.id()))
                .map(paper -> new Sister("/newsroom/front/" + paper.slug(), paper.name(), paper.id() == here.id()))
                .toList();
    }

    private static String by(Sheet sheet, Words words, Arrangement shown) {
        var by = shown.by();
        var at = shown.at();
        return by == null || at == null
                ? words.text("front.never")
                : words.text("front.by", by.name(), sheet.dates().full(at).text());
    }

    private List<Place> places(Words words, Arrangement shown) {
        var cards = stories.cards(shown.pins().values()).stream()
                .collect(Collectors.toMap(StoryCard::id, StoryCard::headline, (one, _) -> one));
        return Stream.of(Slot.values())
                .map(slot -> {
                    var id = shown.pins().get(slot);
                    return new Place(
                            slot.code(),
                            words.text("front.slot." + slot.code()),
                            id == null ? "" : id.toString(),
                            id == null ? null : cards.get(id));
                })
                .toList();
    }
}
