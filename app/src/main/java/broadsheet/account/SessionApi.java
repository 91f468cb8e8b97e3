package broadsheet.account;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.platform.web.SessionToken;
import broadsheet.publication.Publications;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session", description = "Sign-in of staff")
class SessionApi {
    private final Accounts accounts;
    private final CurrentStaff current;
    private final Publications publications;
    private final Clock clock;

    SessionApi(Accounts accounts, CurrentStaff current, Publications publications, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.publications = publications;
        this.clock = clock;
    }

    @POST
    @Path("/session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("signing in is what gives rights; limited per account and per address")
    @Operation(
            operationId = "signIn",
            summary = "Sign in",
            description = "Gives a token for `Authorization: Bearer`; for kind `browser` also a cookie.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SessionJson.Begun.class)))
    public Response signIn(
            SessionJson.@Nullable SignIn body,
            @Context ContainerRequestContext context,
            @Context HttpServerRequest request) {
        var attempt = attempt(Refusal.required(body), request);
        var begun = Refusal.unwrap(accounts.signIn(attempt));
        var answer = Response.ok(new SessionJson.Begun(begun.token(), begun.expires()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (attempt.kind() == Session.Kind.BROWSER) {
            var seconds = Duration.between(clock.instant(), begun.expires()).toSeconds();
            answer.cookie(SessionToken.newCookie(context, begun.token(), Math.toIntExact(seconds)));
        }
        return answer.build();
    }

    private static SignInAttempt attempt(SessionJson.SignIn body, HttpServerRequest request) {
        var problems = new ArrayList<Problem>();
        if (body.email() == null) {
            problems.add(Problem.invalid("account.email.invalid", "/email"));
        }
        if (body.password() == null) {
            problems.add(Problem.invalid("account.password.missing", "/password"));
        }
        var wanted = body.kind() == null ? Session.Kind.BROWSER.code() : body.kind();
        var kind = Arrays.stream(Session.Kind.values())
                .filter(one -> one.code().equals(wanted))
                .findFirst();
        if (kind.isEmpty()) {
            problems.add(Problem.invalid("account.kind.unknown", "/kind"));
        }
        if (body.email() == null || body.password() == null || kind.isEmpty()) {
            throw Refusal.of(problems);
        }
        return new SignInAttempt(
                body.email(),
                body.password(),
                kind.get(),
                request.remoteAddress().hostAddress(),
                request.getHeader(HttpHeaders.USER_AGENT));
    }

    @GET
    @Path("/session")
    @Operation(operationId = "session", summary = "Who is signed in, until when, with which roles")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionJson.Me.class)))
    public Response session() {
        current.staff();
        return Response.ok(SessionJson.Me.of(current.session().orElseThrow(), publications))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("/session")
    @Open("everybody may end his own session")
    @Operation(operationId = "signOut", summary = "Sign out; with `everywhere=true` end all sessions of the person")
    @APIResponse(responseCode = "204", description = "Signed out, or was not signed in")
    public Response signOut(
            @Parameter(description = "`true` ends all sessions of the person") @QueryParam("everywhere")
                    boolean everywhere,
            @Context ContainerRequestContext context) {
        SessionToken.bearer(context).or(() -> SessionToken.cookie(context)).ifPresent(accounts::signOut);
        if (everywhere) {
            current.session()
                    .ifPresent(session ->
                            accounts.signOutEverywhere(session.staff().id()));
        }
        return Response.noContent()
                .cookie(SessionToken.newCookie(context, "", 0))
                .build();
    }
}
