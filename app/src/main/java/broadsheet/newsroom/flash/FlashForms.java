package broadsheet.newsroom.flash;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.body.Body;
import broadsheet.breaking.Breaking;
import broadsheet.breaking.BreakingNews;
import broadsheet.breaking.NewBreaking;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.newsroom.Desk;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/// The console's forms.
@Path("/newsroom/breaking")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FlashForms {
    private static final String HERE = "/newsroom/breaking";
    private static final int USUAL_URGENCY = 3;

    private final CurrentStaff current;
    private final Desk desk;
    private final BreakingNews news;
    private final Stories stories;
    private final Publications publications;
    private final FlashPrinter printer;
    private final Clock clock;

    FlashForms(
            CurrentStaff current,
            Desk desk,
            BreakingNews news,
            Stories stories,
            Publications publications,
            FlashPrinter printer,
            Clock clock) {
        this.current = current;
        this.desk = desk;
        this.news = news;
        this.stories = stories;
        this.publications = publications;
        this.printer = printer;
        this.clock = clock;
    }

    @GET
    public Response console(@Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.ANNOUNCE)
                        ? printer.page(request, staff, Flash.EMPTY, false, List.of())
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.signIn(request));
    }

    /// The first press shows it, the second sends it.
    @POST
    @Needs(Permission.ANNOUNCE)
    public Response announce(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = current.staff();
        var flash = Flash.of(form);
        var wrong = wrong(staff, flash);
        if (wrong.isPresent()) {
            return printer.page(request, staff, flash, false, List.of(wrong.get()));
        }
        if (!flash.confirmed()) {
            return printer.page(request, staff, flash, true, List.of());
        }
        var expires = clock.instant().plus(Duration.ofMinutes(flash.minutes()));
        var entry = new NewBreaking(flash.headline(), flash.story(), flash.papers(), expires);
        return switch (news.announce(entry, staff.actor())) {
            case Outcome.Done<Breaking> _ -> Desk.to(HERE);
            case Outcome.Refused<Breaking>(var problems) -> printer.page(request, staff, flash, false, problems);
        };
    }

    private Optional<Problem> wrong(Staff staff, Flash flash) {
        if (flash.headline().isBlank()) {
            return Optional.of(Problem.invalid("flash.headline.missing", "/headline"));
        }
        if (!flash.readable()) {
            return Optional.of(Problem.invalid("flash.number.unreadable", "/minutes"));
        }
        return mayAt(staff, flash.papers())
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    /// An entry over all papers takes the right at all of them.
    private boolean mayAt(Staff staff, java.util.Set<Long> papers) {
        return publications.papers().stream()
                .map(Paper::id)
                .filter(id -> papers.isEmpty() || papers.contains(id))
                .allMatch(id -> staff.may(Permission.ANNOUNCE, id));
    }

    @POST
    @Path("/{id}/end")
    @Needs(Permission.ANNOUNCE)
    public Response end(@RestPath String id, @Context HttpServerRequest request) {
        var staff = current.staff();
        var entry =
                find(id).filter(one -> Objects.equals(one.owner().staff(), staff.id()) || mayAt(staff, one.papers()));
        if (entry.isEmpty()) {
            return desk.home(request, staff, true);
        }
        var _ = news.end(entry.get().id(), staff.actor());
        return Desk.to(HERE);
    }

    private Optional<Breaking> find(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? news.find(Long.parseLong(id)) : Optional.empty();
    }

    /// A draft with the same headline, in the first paper that the person may write for.
    @POST
    @Path("/{id}/story")
    @Needs(Permission.WRITE)
    public Response story(@RestPath String id, @Context HttpServerRequest request) {
        var staff = current.staff();
        var entry = find(id).orElse(null);
        var paper = publications.papers().stream()
                .filter(one -> entry != null && entry.in(one.id()))
                .filter(one ->
                        staff.may(Permission.WRITE, one.id()) && !one.sections().isEmpty())
                .findFirst();
        if (entry == null || paper.isEmpty()) {
            return desk.home(request, staff, true);
        }
        return switch (stories.create(draft(entry, paper.get()), staff.actor())) {
            case Outcome.Done<Story>(var story) -> Desk.to("/newsroom/stories/" + story.id());
            case Outcome.Refused<Story>(var problems) -> printer.page(request, staff, Flash.EMPTY, false, problems);
        };
    }

    private static StoryDraft draft(Breaking entry, Paper paper) {
        var section = paper.sections().getFirst();
        var content = new StoryContent(
                paper.language(),
                null,
                entry.headline(),
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(entry.headline())),
                List.of(),
                List.of(),
                List.of(),
                USUAL_URGENCY);
        return StoryDraft.in(new Place(section.paperId(), section.id()), content);
    }
}
