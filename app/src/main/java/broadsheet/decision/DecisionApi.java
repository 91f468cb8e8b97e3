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
import broadsheet.report.Exhibits;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
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

@Path("/api/moderation")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class DecisionApi {
    private static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,10}(?:\\.\\d{1,18})?)_(\\d{1,18})");

    private final Decisions decisions;
    private final Queue queue;
    private final Reports reports;
    private final Exhibits exhibits;
    private final Publications publications;
    private final CurrentStaff current;
    private final Clock clock;

    DecisionApi(
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
    @Path("/queue")
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
        var items = open.stream().map(this::item).toList();
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
        return DecisionJson.Item.of(
                item,
                publications.paper(item.paper()).slug().value(),
                exhibits.find(item.target()).orElse(null),
                reports.about(item.target()),
                clock.instant());
    }

    @POST
    @Path("/queue/{id}/claim")
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
    @Path("/queue/{id}/claim")
    @Needs(Permission.MODERATE)
    @Operation(operationId = "release", summary = "Lay an item down again")
    @APIResponse(responseCode = "204", description = "Laid down, or one had not taken it up")
    public Response release(@RestPath long id) {
        demand(id);
        queue.release(id, current.staff().actor());
        return Response.noContent().build();
    }

    private void demand(long id) {
        var item =
                queue.find(id).orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown")));
        current.demand(Permission.MODERATE, item.paper());
    }

    @POST
    @Path("/decisions")
    @Needs(Permission.MODERATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decide", summary = "Decide over items of the queue, all of them or none")
    @APIResponse(
            responseCode = "200",
            description = "A decision for each item",
            content = @Content(schema = @Schema(implementation = DecisionJson.All.class)))
    public Response decide(DecisionJson.@Nullable NewOne body) {
        var sent = Refusal.required(body);
        var decision = new NewDecision(
                Objects.requireNonNullElse(sent.items(), List.of()),
                measures(Objects.requireNonNullElse(sent.measures(), List.of())),
                Objects.requireNonNullElse(sent.clause(), ""),
                Objects.requireNonNullElse(sent.law(), ""),
                Objects.requireNonNullElse(sent.facts(), ""),
                Objects.requireNonNullElse(sent.days(), 0),
                Boolean.TRUE.equals(sent.unfounded()),
                Objects.requireNonNullElse(sent.note(), ""));
        var taken = Refusal.unwrap(decisions.decide(decision, current.staff()));
        return ok(new DecisionJson.All(taken.stream().map(DecisionJson.One::of).toList()));
    }

    private static List<Measure> measures(List<String> codes) {
        return codes.stream()
                .map(code -> Measure.of(code)
                        .orElseThrow(() -> Refusal.of(Problem.invalid("decision.measure.unknown", "/measures", code))))
                .toList();
    }

    private static Response ok(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
