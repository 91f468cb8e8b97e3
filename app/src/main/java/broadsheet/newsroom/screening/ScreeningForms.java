package broadsheet.newsroom.screening;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.screening.SettingPrinter.Shown;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.screening.setting.Rehearsal;
import broadsheet.screening.setting.SettingVersion;
import broadsheet.screening.setting.Settings;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Word rules and thresholds of papers: written, tried on the past, switched on. Forms that need no script.
@Path("/moderation/screening")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ScreeningForms {
    private final CurrentStaff current;
    private final Publications publications;
    private final Settings settings;
    private final SettingPrinter printer;

    ScreeningForms(CurrentStaff current, Publications publications, Settings settings, SettingPrinter printer) {
        this.current = current;
        this.publications = publications;
        this.settings = settings;
        this.printer = printer;
    }

    @GET
    public Response papers(@Context HttpServerRequest request) {
        var led = current.session().map(session -> led(session.staff())).orElse(List.of());
        return switch (led.size()) {
            case 0 -> to("/newsroom/");
            case 1 -> to(SettingPrinter.HOME + led.getFirst().slug());
            default -> printer.papers(request, led);
        };
    }

    private List<Paper> led(Staff staff) {
        return publications.papers().stream()
                .filter(paper -> staff.may(Permission.LEAD_DISCUSSION, paper.id()))
                .toList();
    }

    private Response on(String slug, BiFunction<Staff, Paper, Response> work) {
        var staff = current.session().map(session -> session.staff());
        var paper = staff.flatMap(
                one -> publications.paper(slug).filter(found -> one.may(Permission.LEAD_DISCUSSION, found.id())));
        return paper.isPresent() ? work.apply(staff.get(), paper.get()) : to("/newsroom/");
    }

    private Response on(String slug, String number, Work work) {
        return on(
                slug,
                (staff, paper) -> number(number)
                        .flatMap(version -> settings.version(paper.id(), version))
                        .map(version -> work.on(staff, paper, version))
                        .orElseGet(() -> to(SettingPrinter.HOME + paper.slug())));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    @GET
    @Path("/{paper}")
    public Response paper(
            @RestPath String paper,
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String from,
            @Context HttpServerRequest request) {
        return on(paper, (_, found) -> {
            var words = SettingPrinter.words(printer.sheet(request));
            var typed = number(Objects.requireNonNullElse(from, ""))
                    .flatMap(version -> settings.version(found.id(), version))
                    .map(version -> SettingText.of(version.setting(), version.note(), words))
                    .orElse(null);
            return printer.paper(request, found, Shown.plain(done), typed);
        });
    }

    @POST
    @Path("/{paper}")
    @Needs(Permission.LEAD_DISCUSSION)
    public Response draft(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var text = text(form);
        return on(paper, (staff, found) -> switch (settings.draft(
                found.id(), text.setting(), text.note(), staff.actor())) {
            case Outcome.Done<SettingVersion>(var version) ->
                to(SettingPrinter.HOME + paper + "/" + version.version() + "?done=drafted");
            case Outcome.Refused<SettingVersion>(var problems) ->
                printer.paper(request, found, Shown.refused(problems), text);
        });
    }

    @POST
    @Path("/{paper}/replay")
    @Needs(Permission.LEAD_DISCUSSION)
    public Response replay(
            @RestPath String paper, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var text = text(form);
        return on(paper, (_, found) -> switch (settings.replay(found.id(), text.setting(), Settings.DAYS)) {
            case Outcome.Done<Rehearsal>(var rehearsal) ->
                printer.paper(request, found, new Shown(null, List.of(), rehearsal), text);
            case Outcome.Refused<Rehearsal>(var problems) ->
                printer.paper(request, found, Shown.refused(problems), text);
        });
    }

    private static SettingText text(MultivaluedMap<String, String> form) {
        return new SettingText(
                field(form, "words"),
                field(form, "harmless"),
                field(form, "threshold"),
                field(form, "phases"),
                field(form, "note"));
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    @POST
    @Path("/{paper}/none")
    @Needs(Permission.LEAD_DISCUSSION)
    public Response none(@RestPath String paper) {
        return on(paper, (staff, found) -> {
            var _ = settings.switchOn(found.id(), 0, staff.actor());
            return to(SettingPrinter.HOME + paper + "?done=switched");
        });
    }

    @GET
    @Path("/{paper}/{version}")
    public Response version(
            @RestPath String paper,
            @RestPath String version,
            @RestQuery @Nullable String done,
            @Context HttpServerRequest request) {
        return on(paper, version, (_, found, wanted) -> printer.version(request, found, wanted, Shown.plain(done)));
    }

    @POST
    @Path("/{paper}/{version}/rehearsal")
    @Needs(Permission.LEAD_DISCUSSION)
    public Response rehearse(@RestPath String paper, @RestPath String version) {
        return on(paper, version, (staff, found, wanted) -> {
            var _ = settings.rehearse(found.id(), wanted.version(), staff.actor());
            return to(SettingPrinter.HOME + paper + "/" + version + "?done=rehearsed");
        });
    }

    @POST
    @Path("/{paper}/{version}/switch-on")
    @Needs(Permission.LEAD_DISCUSSION)
    public Response switchOn(@RestPath String paper, @RestPath String version, @Context HttpServerRequest request) {
        return on(paper, version, (staff, found, wanted) -> switch (settings.switchOn(
                found.id(), wanted.version(), staff.actor())) {
            case Outcome.Done<SettingVersion> _ -> to(SettingPrinter.HOME + paper + "?done=switched");
            case Outcome.Refused<SettingVersion>(var problems) ->
                printer.version(request, found, wanted, Shown.refused(problems));
        });
    }

    private interface Work {
        Response on(Staff staff, Paper paper, SettingVersion version);
    }
}
