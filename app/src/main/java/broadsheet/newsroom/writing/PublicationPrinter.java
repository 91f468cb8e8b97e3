package broadsheet.newsroom.writing;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.Desk;
import broadsheet.newsroom.writing.WritingView.Act;
import broadsheet.newsroom.writing.WritingView.May;
import broadsheet.planning.Checklists;
import broadsheet.planning.Plan;
import broadsheet.planning.Plans;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import broadsheet.site.Sheet;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.rights.Rights;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints the page on which a story is published, planned, taken back.
@Singleton
final class PublicationPrinter {
    private final Desk desk;
    private final Plans plans;
    private final Checklists checklists;
    private final RoomOptions options;
    private final Publications publications;

    PublicationPrinter(Desk desk, Plans plans, Checklists checklists, RoomOptions options, Publications publications) {
        this.desk = desk;
        this.plans = plans;
        this.checklists = checklists;
        this.options = options;
        this.publications = publications;
    }

    Response page(HttpServerRequest request, Staff staff, Story story, List<Problem> problems, @Nullable String done) {
        var sheet = desk.sheet(request);
        var words = Words.of("room", sheet.language());
        var plan = plans.of(story.id());
        var paper = story.place().paperId();
        var missing = story.published() == null ? checklists.of(story) : List.<Problem>of();
        var view = new WritingView.Publication(
                Desk.titled(sheet, words.text("publication.title")),
                words,
                Desk.bar(sheet, staff, "/newsroom/"),
                sentences(sheet, problems),
                done == null || !words.has("done." + done) ? null : words.text("done." + done),
                story.id(),
                story.version(),
                story.content().headline(),
                words.text("state." + story.status().code()),
                facts(sheet, words, story, plan),
                sentences(sheet, missing),
                !missing.isEmpty() && checklists.isOverridden(story.id()),
                may(words, staff, story),
                planned(plan),
                staff.may(Permission.WRITE, paper) ? options.people(paper) : List.of(),
                "/story/" + story.id());
        return Desk.answer(sheet, problems.isEmpty() ? 200 : 422, "newsroom/writing/publication.jte", view);
    }

    private static List<String> sentences(Sheet sheet, List<Problem> problems) {
        return problems.stream()
                .map(problem -> Desk.sentence(sheet, problem))
                .distinct()
                .toList();
    }

    private List<String> facts(Sheet sheet, Words words, Story story, Plan plan) {
        var facts = new ArrayList<String>();
        Stream.concat(Stream.of(story.place()), story.alsoIn().stream())
                .map(this::name)
                .forEach(facts::add);
        if (story.published() != null) {
            facts.add(words.text(
                    "fact.published", sheet.dates().full(story.published()).text()));
        }
        if (plan.publishAt() != null) {
            facts.add(words.text(
                    "fact.scheduled", sheet.dates().full(plan.publishAt()).text()));
        }
        if (plan.embargo() != null) {
            facts.add(words.text(
                    "fact.embargo", sheet.dates().full(plan.embargo()).text()));
        }
        if (plan.failure() != null) {
            facts.add(words.text(
                    "fact.failure", Desk.sentence(sheet, Problem.of(Problem.Kind.CONFLICT, plan.failure(), "—"))));
        }
        return facts;
    }

    private String name(Place place) {
        var paper = publications.paper(place.paperId());
        return paper.name() + "／"
                + paper.section(place.sectionId()).map(Section::name).orElse("");
    }

    private static May may(Words words, Staff staff, Story story) {
        var before = story.published() == null;
        var publish = before && Rights.mayPublish(staff, story);
        var moves = new ArrayList<Act>();
        if (before && story.status() != Status.SCHEDULED) {
            for (var to : List.of(Status.DRAFT, Status.IN_REVIEW, Status.READY)) {
                if (to != story.status() && Rights.mayMove(staff, story, to)) {
                    moves.add(new Act(to.code(), words.text("move." + to.code())));
                }
            }
        }
        return new May(
                publish,
                publish,
                story.status() == Status.SCHEDULED && Rights.mayMove(staff, story, Status.READY),
                story.status().listed() && Rights.mayWithdraw(staff, story),
                staff.may(Permission.WRITE, story.place().paperId()),
                moves);
    }

    private static Map<String, String> planned(Plan plan) {
        var fields = new HashMap<String, String>();
        fields.put("assigned", plan.assigned() == null ? "" : plan.assigned().toString());
        fields.put("due", Moments.print(plan.due()));
        fields.put("length", plan.length() == null ? "" : plan.length().toString());
        fields.put("note", plan.note() == null ? "" : plan.note());
        fields.put("embargo", Moments.print(plan.embargo()));
        fields.put("at", Moments.print(plan.publishAt() == null ? plan.embargo() : plan.publishAt()));
        return fields;
    }
}
