package broadsheet.newsroom.moderation;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decision;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Note;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.rules.Measure;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The moderators' desk: forms that need no script.
@Path("/moderation")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ModerationForms {
    private static final String HOME = "/moderation/";
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final CurrentStaff current;
    private final Queue queue;
    private final Decisions decisions;
    private final Appeals appeals;
    private final QueuePrinter list;
    private final ItemPrinter printer;

    ModerationForms(
            CurrentStaff current,
            Queue queue,
            Decisions decisions,
            Appeals appeals,
            QueuePrinter list,
            ItemPrinter printer) {
        this.current = current;
        this.queue = queue;
        this.decisions = decisions;
        this.appeals = appeals;
        this.list = list;
        this.printer = printer;
    }

    @GET
    public Response open(
            @RestQuery @Nullable String after, @RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .filter(staff -> staff.maySomewhere(Permission.MODERATE))
                .map(staff -> list.page(request, staff, after, done))
                .orElseGet(() -> to("/newsroom/"));
    }

    @GET
    @Path("/items/{id}")
    public Response item(@RestPath String id, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> {
            // Whoever opens it works on it, unless somebody does already.
            var claimed = item.closed() == null ? queue.claim(item.id(), staff.actor()) : Outcome.done(item);
            return printer.page(request, item, staff, problems(claimed), ModerationView.Sent.NOTHING);
        });
    }

    @POST
    @Path("/take-up")
    @Needs(Permission.MODERATE)
    public Response takeUp(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var staff = current.staff();
        var paper = list.papers(staff).getFirst();
        var found = Found.parse(field(form, "object"))
                .map(target -> decisions.takeUp(target, paper, staff))
                .orElseGet(() -> Outcome.refused(Problem.invalid("decision.object.unknown", "/object")));
        return switch (found) {
            case Outcome.Done<QueueItem>(var item) -> to("/moderation/items/" + item.id());
            case Outcome.Refused<QueueItem>(var problems) -> list.refused(request, staff, problems);
        };
    }

    private Response on(String id, BiFunction<Staff, QueueItem, Response> work) {
        var staff = current.session().map(session -> session.staff());
        var item = id.matches(NUMBER) ? queue.find(Long.parseLong(id)) : Optional.<QueueItem>empty();
        return staff.isPresent() && item.isPresent() && may(staff.get(), item.get())
                ? work.apply(staff.get(), item.get())
                : to(staff.isPresent() ? HOME : "/newsroom/");
    }

    private static boolean may(Staff staff, QueueItem item) {
        return staff.may(Permission.MODERATE, item.paper()) || staff.may(Permission.JUDGE_APPEALS, item.paper());
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
    }

    @POST
    @Path("/items/{id}/release")
    @Needs(Permission.MODERATE)
    public Response release(@RestPath String id) {
        return on(id, (staff, item) -> {
            queue.release(item.id(), staff.actor());
            return to(HOME);
        });
    }

    @POST
    @Path("/items/{id}/decide")
    @Needs(Permission.MODERATE)
    public Response decide(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> {
            var days = field(form, "days");
            var decision = decision(form, item.id(), number(days));
            return switch (decisions.decide(decision, staff)) {
                case Outcome.Done<List<Decision>> _ -> to(HOME + "?done=decided");
                case Outcome.Refused<List<Decision>>(var problems) ->
                    printer.page(request, item, staff, problems, new ModerationView.Sent(decision, days, ""));
            };
        });
    }

    private static NewDecision decision(MultivaluedMap<String, String> form, long item, int days) {
        return new NewDecision(
                Stream.concat(Stream.of(item), numbers(form, "also")).distinct().toList(),
                numbers(form, "copy").distinct().toList(),
                all(form, "measure").flatMap(code -> Measure.of(code).stream()).toList(),
                field(form, "clause"),
                field(form, "law"),
                field(form, "facts"),
                days,
                form.containsKey("unfounded"),
                field(form, "note"));
    }

    private static Stream<String> all(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.get(name), List.<String>of()).stream();
    }

    private static Stream<Long> numbers(MultivaluedMap<String, String> form, String name) {
        return all(form, name).filter(one -> one.matches(NUMBER)).map(Long::valueOf);
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    @POST
    @Path("/items/{id}/appeal")
    @Needs(Permission.JUDGE_APPEALS)
    public Response judge(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> {
            var appeal = item.appeal();
            if (appeal == null) {
                return to(HOME);
            }
            var granted = field(form, "granted");
            var judged = granted.matches("yes|no")
                    ? appeals.decide(appeal, granted.equals("yes"), field(form, "answer"), staff)
                    : Outcome.<Appeal>refused(Problem.invalid("appeal.granted", "/granted"));
            return switch (judged) {
                case Outcome.Done<Appeal> _ -> to(HOME + "?done=judged");
                case Outcome.Refused<Appeal>(var problems) ->
                    printer.page(request, item, staff, problems, ModerationView.Sent.answer(field(form, "answer")));
            };
        });
    }

    @POST
    @Path("/items/{id}/note")
    @Needs(Permission.MODERATE)
    public Response note(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> switch (decisions.note(item.target(), field(form, "note"), staff)) {
            case Outcome.Done<Note> _ -> to("/moderation/items/" + item.id());
            case Outcome.Refused<Note>(var problems) ->
                printer.page(request, item, staff, problems, ModerationView.Sent.NOTHING);
        });
    }

    @POST
    @Path("/items/{id}/reveal")
    @Needs(Permission.MODERATE)
    public Response reveal(
            @RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> printer.revealed(request, item, staff, field(form, "reason")));
    }

    @POST
    @Path("/items/{id}/keep")
    @Needs(Permission.MODERATE)
    public Response keep(@RestPath String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return on(id, (staff, item) -> {
            return printer.kept(request, item, staff, number(field(form, "days")), field(form, "reason"));
        });
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
