package broadsheet.site.account;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.member.entry.SignedIn;
import broadsheet.member.entry.Visitor;
import broadsheet.platform.web.SessionToken;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.account.AccountView.Fault;
import broadsheet.site.account.AccountView.Field;
import broadsheet.site.account.AccountView.Form;
import broadsheet.site.account.AccountView.Link;
import broadsheet.site.account.AccountView.Part;
import broadsheet.site.account.OwnListView.Around;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.site.variant.Variant;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request for a member's own page, and the answer to it.
final class Turn {
    private final Sheet sheet;
    private final Visitor visitor;
    private final Variant variant;
    private final ContainerRequestContext context;
    private final Words words;
    private List<Problem> problems = List.of();
    private @Nullable OwnNav nav;

    Turn(Sheet sheet, Visitor visitor, Variant variant, ContainerRequestContext context) {
        this.sheet = sheet;
        this.visitor = visitor;
        this.variant = variant;
        this.context = context;
        words = Words.of("membership", visitor.language());
    }

    Visitor visitor() {
        return visitor;
    }

    Sheet sheet() {
        return sheet;
    }

    String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /// The page with what was refused told.
    Turn refused(List<Problem> refused) {
        problems = refused;
        return this;
    }

    /// The page of a member who is signed in, with the way to the other own pages.
    Turn inside(OwnNav places) {
        nav = places;
        return this;
    }

    /// The problems of an outcome that was refused.
    static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refused) ? refused : List.of();
    }

    /// A root-relative address in the language of this page.
    String address(String path) {
        return variant.address(path);
    }

    Link link(String path, String key) {
        return new Link(path, say(key));
    }

    Form form(String action, String button, List<Field> fields, Map<String, String> hidden) {
        return new Form(address(action), say(button), fields, hidden);
    }

    /// A field whose words are `field.<key>` and, if there are any, `field.<key>.hint`.
    Field field(String key, String name, String type, String value, String autocomplete) {
        var hint = words.has("field." + key + ".hint") ? say("field." + key + ".hint") : null;
        return new Field(key, name, type, say("field." + key), value, autocomplete, hint, fault(name), null);
    }

    Field agreement(int version) {
        return new Field(
                "agree",
                "agree",
                "checkbox",
                say("field.agree", sheet.paper().name()),
                Integer.toString(version),
                "off",
                null,
                fault("agree"),
                new Link("/rules", say("field.agree.read")));
    }

    private @Nullable String fault(String name) {
        return problems.stream()
                .filter(problem -> ("/" + name).equals(problem.field()))
                .map(this::sentence)
                .findFirst()
                .orElse(null);
    }

    String sentence(Problem problem) {
        var bundle = problem.code().substring(0, problem.code().indexOf('.'));
        return Words.of(bundle, visitor.language())
                .text(problem.code(), problem.arguments().toArray());
    }

    Response page(String title, List<Part> parts) {
        return page(title, null, parts);
    }

    Response page(String title, @Nullable String done, List<Part> parts) {
        var faults = problems.stream()
                .map(problem -> new Fault(field(parts, problem.field()), sentence(problem)))
                .toList();
        var view = new AccountView(frame(title), say(title), nav, done, faults, parts);
        return own("site/account.jte", view);
    }

    private Frame frame(String title) {
        var heading = say(title);
        return sheet.frame(
                Head.plain(heading, heading, null, "/" + sheet.paper().slug() + "/"), null);
    }

    /// What stands around a list that the member alone sees.
    Around around(OwnNav places, String title, @Nullable String done, @Nullable String fault) {
        return new Around(frame(title), places, words, say(title), done, fault);
    }

    /// A page by its template.
    Response own(String template, Object view) {
        var bytes = ReaderPaths.rewritten(sheet.page(status(), template, view), variant)
                .bytes();
        var response = Response.status(status()).type("text/html;charset=utf-8").entity(bytes);
        problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.TOO_MANY)
                .findFirst()
                .ifPresent(problem -> response.header(
                        HttpHeaders.RETRY_AFTER, problem.arguments().getFirst()));
        return response.build();
    }

    /// The id of the field that a problem speaks of.
    private static String field(List<Part> parts, @Nullable String pointer) {
        return parts.stream()
                .flatMap(part -> part.form() == null ? java.util.stream.Stream.empty() : part.form().fields().stream())
                .filter(field -> ("/" + field.name()).equals(pointer))
                .map(Field::id)
                .findFirst()
                .orElse("");
    }

    private int status() {
        return problems.isEmpty()
                ? 200
                : switch (problems.getFirst().kind()) {
                    case NOT_FOUND -> 404;
                    case TOO_MANY -> 429;
                    case FORBIDDEN -> 403;
                    case UNAUTHENTICATED -> 401;
                    case CONFLICT, OUTDATED -> 409;
                    case INVALID -> 422;
                };
    }

    Response redirect(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address(path))
                .build();
    }

    /// To another page with the cookie of a fresh sign-in.
    Response signedIn(SignedIn signedIn, Instant now, String path) {
        var seconds = Math.toIntExact(ChronoUnit.SECONDS.between(now, signedIn.expires()));
        return Response.fromResponse(redirect(path))
                .cookie(SessionToken.newMemberCookie(context, signedIn.token(), seconds))
                .build();
    }

    Response signedOut(String path) {
        return Response.fromResponse(redirect(path))
                .cookie(SessionToken.newMemberCookie(context, "", 0))
                .build();
    }

    /// First to the sign-in, then back.
    Response signInFirst(String path) {
        return redirect("/account/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
