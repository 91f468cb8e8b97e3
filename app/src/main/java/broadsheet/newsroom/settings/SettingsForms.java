package broadsheet.newsroom.settings;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.kernel.Outcome;
import broadsheet.newsroom.Desk;
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
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Changing the house.
@Path("/newsroom/settings")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SettingsForms {
    private final CurrentStaff current;
    private final Desk desk;
    private final House house;
    private final SettingsPrinter printer;

    SettingsForms(CurrentStaff current, Desk desk, House house, SettingsPrinter printer) {
        this.current = current;
        this.desk = desk;
        this.house = house;
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery @Nullable String done, @Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .map(staff -> staff.maySomewhere(Permission.OPERATE)
                        ? printer.page(request, staff, List.of(), done)
                        : desk.home(request, staff, true))
                .orElseGet(() -> desk.signIn(request));
    }

    @POST
    @Path("/people")
    @Needs(Permission.OPERATE)
    public Response add(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var by = current.staff();
        return answer(request, house.add(text(form, "email"), text(form, "name"), text(form, "password"), by), "added");
    }

    /// Gives a role or takes it, locks out or lets in, sets another password.
    @POST
    @Path("/person")
    @Needs(Permission.OPERATE)
    public Response change(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var by = current.staff();
        var person = number(form, "id");
        return switch (text(form, "do")) {
            case "grant" ->
                answer(request, house.grant(person, text(form, "role"), number(form, "paper"), by), "granted");
            case "revoke" -> answer(request, house.revoke(person, text(form, "held"), by), "revoked");
            case "disable" -> answer(request, house.disable(person, true, by), "disabled");
            case "enable" -> answer(request, house.disable(person, false, by), "enabled");
            case "reset" -> answer(request, house.reset(person, text(form, "password"), by), "reset");
            default -> Desk.to("/newsroom/settings");
        };
    }

    @POST
    @Path("/sections")
    @Needs(Permission.OPERATE)
    public Response section(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var by = current.staff();
        return answer(
                request, house.section(number(form, "paper"), text(form, "slug"), text(form, "name"), by), "made");
    }

    @POST
    @Path("/papers")
    @Needs(Permission.OPERATE)
    public Response paper(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        return answer(request, house.paper(text(form, "slug"), text(form, "name"), current.staff()), "made");
    }

    private <T> Response answer(HttpServerRequest request, Outcome<T> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> Desk.to("/newsroom/settings?done=" + done);
            case Outcome.Refused<T>(var problems) -> printer.page(request, current.staff(), problems, null);
        };
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static long number(MultivaluedMap<String, String> form, String name) {
        var text = text(form, name);
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }
}
