package broadsheet.newsroom.words;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Needs;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.tag.OwnWords;
import broadsheet.tag.Tags;
import broadsheet.text.words.NameKind;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Tags and words of the house: forms that need no script. Whoever writes sees them, whoever publishes changes them.
@Path("/newsroom/words")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WordsForms {
    private static final String NO_WORD = "no-word";

    private final CurrentStaff current;
    private final Tags tags;
    private final OwnWords words;
    private final WordsPrinter printer;

    WordsForms(CurrentStaff current, Tags tags, OwnWords words, WordsPrinter printer) {
        this.current = current;
        this.tags = tags;
        this.words = words;
        this.printer = printer;
    }

    @GET
    public Response page(@RestQuery @Nullable String q, @Context HttpServerRequest request) {
        return current.session()
                .map(session -> session.staff())
                .filter(staff -> staff.maySomewhere(Permission.WRITE))
                .map(staff -> printer.page(request, staff, Objects.requireNonNullElse(q, ""), List.of()))
                .orElseGet(() -> to("/newsroom/"));
    }

    @POST
    @Path("/save")
    @Needs(Permission.PUBLISH)
    public Response save(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var name = field(form, "name");
        var version = field(form, "version");
        var edit = new Tags.Edit(
                name,
                NameKind.of(field(form, "kind")).orElse(null),
                field(form, "description"),
                version.matches("[0-9]{1,18}") ? Long.valueOf(version) : null);
        return done(request, name, tags.save(field(form, "tag"), edit, staff().actor()));
    }

    @POST
    @Path("/merge")
    @Needs(Permission.PUBLISH)
    public Response merge(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var into = field(form, "into");
        return done(request, into, tags.merge(field(form, "tag"), into, staff().actor()));
    }

    @POST
    @Path("/split")
    @Needs(Permission.PUBLISH)
    public Response split(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var name = field(form, "name");
        return done(request, name, tags.split(field(form, "tag"), name, staff().actor()));
    }

    @POST
    @Path("/put")
    @Needs(Permission.PUBLISH)
    public Response put(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var word = field(form, "word");
        var code = field(form, "kind");
        var kind = code.equals(NO_WORD) ? null : NameKind.of(code).orElse(NameKind.TOPIC);
        return done(request, word, words.put(word, kind, staff().actor()));
    }

    @POST
    @Path("/forget")
    @Needs(Permission.PUBLISH)
    public Response forget(MultivaluedMap<String, String> form) {
        var _ = words.forget(field(form, "word"), staff().actor());
        return to("/newsroom/words");
    }

    private Staff staff() {
        return current.staff();
    }

    private Response done(HttpServerRequest request, String query, Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems)
                ? printer.page(request, staff(), query, problems)
                : to("/newsroom/words?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
