package broadsheet.newsroom;

import broadsheet.account.Accounts;
import broadsheet.account.CurrentStaff;
import broadsheet.account.Open;
import broadsheet.account.Permission;
import broadsheet.account.Session;
import broadsheet.account.SignInAttempt;
import broadsheet.account.SignedIn;
import broadsheet.kernel.Outcome;
import broadsheet.platform.mail.Mailbox;
import broadsheet.platform.web.SessionToken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The newsroom's door, and the mailbox.
@Path("/newsroom")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DeskForms {
    private final Accounts accounts;
    private final CurrentStaff current;
    private final Mailbox mailbox;
    private final Desk desk;
    private final Clock clock;

    DeskForms(Accounts accounts, CurrentStaff current, Mailbox mailbox, Desk desk, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.mailbox = mailbox;
        this.desk = desk;
        this.clock = clock;
    }

    @POST
    @Path("/sign-in")
    @Open("signing in is what gives rights; limited per account and per address")
    public Response signIn(
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var email = Objects.requireNonNullElse(form.getFirst("email"), "");
        var attempt = new SignInAttempt(
                email,
                Objects.requireNonNullElse(form.getFirst("password"), ""),
                Session.Kind.BROWSER,
                request.remoteAddress().hostAddress(),
                request.getHeader(HttpHeaders.USER_AGENT));
        return switch (accounts.signIn(attempt)) {
            case Outcome.Done<SignedIn>(var begun) -> {
                // Whoever planted a token in this browser gets nothing by it.
                SessionToken.cookie(context).ifPresent(accounts::signOut);
                var seconds = Duration.between(clock.instant(), begun.expires()).toSeconds();
                yield Response.fromResponse(toNewsroom())
                        .cookie(SessionToken.newCookie(context, begun.token(), Math.toIntExact(seconds)))
                        .build();
            }
            case Outcome.Refused<SignedIn>(var problems) -> desk.signIn(request, email, problems.getFirst());
        };
    }

    private static Response toNewsroom() {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/newsroom/")
                .build();
    }

    @POST
    @Path("/sign-out")
    @Open("everybody may end his own session")
    public Response signOut(@Context ContainerRequestContext context) {
        SessionToken.cookie(context).ifPresent(accounts::signOut);
        return Response.fromResponse(toNewsroom())
                .cookie(SessionToken.newCookie(context, "", 0))
                .build();
    }

    @GET
    @Path("/mailbox")
    public Response mailbox(@QueryParam("before") @Nullable Long before, @Context HttpServerRequest request) {
        if (current.session().isEmpty()) {
            return toNewsroom();
        }
        var staff = current.staff();
        if (!staff.maySomewhere(Permission.OPERATE)) {
            return desk.home(request, staff, true);
        }
        var letters = mailbox.before(before == null ? Long.MAX_VALUE : before);
        return desk.letters(request, mailbox.delivers(), letters);
    }
}
