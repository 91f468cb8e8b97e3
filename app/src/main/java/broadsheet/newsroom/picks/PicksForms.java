package broadsheet.newsroom.picks;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.pick.Picks;
import broadsheet.pick.Sensitive;
import broadsheet.pick.StoryMarks;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Product picks: forms that need no script, for whoever publishes at the paper.
@Path("/newsroom/picks")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PicksForms {
    private final CurrentStaff current;
    private final Publications publications;
    private final Stories stories;
    private final Picks picks;
    private final PicksPrinter printer;

    PicksForms(CurrentStaff current, Publications publications, Stories stories, Picks picks, PicksPrinter printer) {
        this.current = current;
        this.publications = publications;
        this.stories = stories;
        this.picks = picks;
        this.printer = printer;
    }

    @GET
    public Response overview(@RestQuery @Nullable Long after, @Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .filter(staff -> staff.maySomewhere(Permission.PUBLISH))
                .map(staff -> printer.overview(request, staff, after))
                .orElseGet(() -> to("/newsroom/"));
    }

    @GET
    @Path("/{id}")
    public Response story(@RestPath long id, @RestQuery @Nullable String q, @Context HttpServerRequest request) {
        return mine(id).map(story -> printer.story(
                        request, story, Objects.requireNonNullElse(q, "").strip(), List.of()))
                .orElseGet(() -> to("/newsroom/"));
    }

    @POST
    @Path("/show")
    @Needs(Permission.PUBLISH)
    public Response show(MultivaluedMap<String, String> form) {
        paper(form)
                .ifPresent(paper -> picks.show(
                        paper.id(),
                        "true".equals(form.getFirst("shown")),
                        current.staff().actor()));
        return to("/newsroom/picks");
    }

    @POST
    @Path("/forbid")
    @Needs(Permission.PUBLISH)
    public Response forbid(MultivaluedMap<String, String> form) {
        var product = number(form.getFirst("product"));
        paper(form).filter(_ -> product > 0).ifPresent(paper -> {
            var forbidden = "true".equals(form.getFirst("forbidden"));
            var _ = picks.forbid(paper.id(), product, forbidden, current.staff().actor());
        });
        return to("/newsroom/picks");
    }

    @POST
    @Path("/{id}")
    @Needs(Permission.PUBLISH)
    public Response mark(@RestPath long id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var story = mine(id).orElse(null);
        if (story == null) {
            return to("/newsroom/");
        }
        var wanted = marks(form, picks.marks(id));
        return picks.mark(story, wanted, current.staff().actor()) instanceof Outcome.Refused<?>(List<Problem> problems)
                ? printer.story(request, story, "", problems)
                : to("/newsroom/picks/" + id);
    }

    /// Products that the form did not show stay as they are.
    private static StoryMarks marks(MultivaluedMap<String, String> form, StoryMarks before) {
        var pinned = new ArrayList<>(before.pinned());
        var forbidden = new LinkedHashSet<>(before.forbidden());
        form.forEach((name, values) -> {
            var product = name.startsWith("p-") ? number(name.substring(2)) : 0L;
            if (product > 0) {
                pinned.remove(product);
                forbidden.remove(product);
                switch (values.getFirst()) {
                    case "pin" -> pinned.add(product);
                    case "forbid" -> forbidden.add(product);
                    default -> {}
                }
            }
        });
        var chosen = Objects.requireNonNullElse(form.get("sensitive"), List.<String>of());
        var sensitive = Stream.of(Sensitive.values())
                .filter(kind -> chosen.contains(kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new StoryMarks(sensitive, form.containsKey("harmless"), pinned, forbidden);
    }

    private Optional<Story> mine(long id) {
        return current.session()
                .flatMap(session -> stories.find(id)
                        .filter(story -> session.staff()
                                .may(Permission.PUBLISH, story.place().paperId())));
    }

    private Optional<Paper> paper(MultivaluedMap<String, String> form) {
        return publications
                .paper(Objects.requireNonNullElse(form.getFirst("paper"), ""))
                .filter(paper -> current.staff().may(Permission.PUBLISH, paper.id()));
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
