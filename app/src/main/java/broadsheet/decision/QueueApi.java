package broadsheet.decision;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.report.Report;
import broadsheet.report.Reports;
import broadsheet.rules.Target;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/moderation/queue")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class QueueApi {
    private static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,10}(?:\\.\\d{1,18})?)_(\\d{1,18})");

    private final Decisions decisions;
    private final Queue queue;
    private final Reports reports;
    private final Exhibits exhibits;
    private final Publications publications;
    private final CurrentStaff current;
    private final Clock clock;

    QueueApi(
            Decisions decisions,
            Queue queue,
            Reports reports,
            Exhibits exhibits,
            Publications publications,
            CurrentStaff current,
            Clock clock) {
        this.decisions = decisions;
        this.queue = queue;
        this.reports = reports;
        this.exhibits = exhibits;
        this.publications = publications;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.MODERATE)
    @Operation(operationId = "moderationQueue", summary = "What waits for a decision, the most pressing first")
    @APIResponse(
            responseCode = "200",
            description = "At most 50 items of the papers at which one moderates",
            content = @Content(schema = @Schema(implementation = DecisionJson.Queue.class)))
    public Response queue(@Parameter(description = "`next` of the page before") @RestQuery @Nullable String after) {
        var papers = papers(current.staff());
        var open = queue.open(papers, place(after), PAGE);
        var last = open.size() < PAGE ? null : open.getLast();
        var targets = open.stream().map(QueueItem::target).toList();
        var known = exhibits.all(targets);
        var reported = reports.about(targets);
        var items = open.stream()
                .map(item -> item(item, known.get(item.target()), reported.getOrDefault(item.target(), List.of())))
                .toList();
        return ok(new DecisionJson.Queue(
                items,
                last == null
                        ? null
                        : new java.math.BigDecimal(last.priority())
                                        .setScale(12, java.math.RoundingMode.HALF_EVEN)
                                        .toPlainString()
                                + "_" + last.id()));
    }

    private List<Long> papers(Staff staff) {
        return publications.papers().stream()
                .map(Paper::id)
                .filter(paper -> staff.may(Permission.MODERATE, paper))
                .toList();
    }

    private static Queue.@Nullable Place place(@Nullable String after) {
        var place = PLACE.matcher(Objects.requireNonNullElse(after, ""));
        return place.matches()
                ? new Queue.Place(Double.parseDouble(place.group(1)), Long.parseLong(place.group(2)))
                : null;
    }

    private DecisionJson.Item item(QueueItem item) {
        return item(item, exhibits.find(item.target()).orElse(null), reports.about(item.target()));
    }

    private DecisionJson.Item item(QueueItem item, @Nullable Exhibit exhibit, List<Report> reported) {
        var paper = publications.paper(item.paper()).slug().value();
        return DecisionJson.Item.of(item, paper, exhibit, reported, clock.instant());
    }

    @POST
    @Path("/{id}/claim")
    @Needs(Permission.MODERATE)
    @Operation(operationId = "claim", summary = "Take an item up for a quarter of an hour")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = DecisionJson.Item.class)))
    public Response claim(@RestPath long id) {
        demand(id);
        return ok(item(Refusal.unwrap(queue.claim(id, current.staff().actor()))));
    }

    @DELETE
    @Path("/{id}/claim")
    @Needs(Permission.MODERATE)
    @Operation(operationId = "release", summary = "Lay an item down again")
    @APIResponse(responseCode = "204", description = "Laid down, or one had not taken it up")
    public Response release(@RestPath long id) {
        demand(id);
        queue.release(id, current.staff().actor());
        return Response.noContent().build();
    }

    private QueueItem demand(long id) {
        var item =
                queue.find(id).orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown")));
        current.demand(Permission.MODERATE, item.paper());
        return item;
    }

    @GET
    @Path("/{id}/similar")
    @Needs(Permission.MODERATE)
    @Operation(operationId = "similar", summary = "What one decision could serve together with an item")
    @APIResponse(
            responseCode = "200",
            description =
                    "Other open items that are nearly the same, and posts that nobody reported and that say the same",
            content = @Content(schema = @Schema(implementation = DecisionJson.Similar.class)))
    public Response similar(@RestPath long id) {
        var item = demand(id);
        return ok(new DecisionJson.Similar(
                queue.similar(item).stream().skip(1).map(QueueItem::id).toList(),
                decisions.copies(item).stream().map(DecisionJson.Unreported::of).toList()));
    }

    @POST
    @Needs(Permission.MODERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeUp", summary = "Put something into the queue that one found oneself")
    @APIResponse(
            responseCode = "201",
            description = "The item; the same one when it is in the queue already",
            content = @Content(schema = @Schema(implementation = DecisionJson.Item.class)))
    public Response takeUp(DecisionJson.@Nullable Find body) {
        var sent = Refusal.required(body);
        var target = Target.parse(Objects.requireNonNullElse(sent.object(), ""))
                .orElseThrow(() -> Refusal.of(Problem.invalid("decision.object.unknown", "/object")));
        var paper = Optional.ofNullable(sent.paper())
                .flatMap(publications::paper)
                .map(Paper::id)
                .orElseGet(() -> papers(current.staff()).getFirst());
        var item = Refusal.unwrap(decisions.takeUp(target, paper, current.staff()));
        return Response.status(Response.Status.CREATED).entity(item(item)).build();
    }

    private static Response ok(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
