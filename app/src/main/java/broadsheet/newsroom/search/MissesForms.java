package broadsheet.newsroom.search;

import broadsheet.account.CurrentStaff;
import broadsheet.account.Permission;
import broadsheet.kernel.Words;
import broadsheet.newsroom.search.MissesView.Line;
import broadsheet.platform.cache.PageRequest;
import broadsheet.search.missed.Misses;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Searches without a result, for whoever writes.
@Path("/newsroom/search")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class MissesForms {
    private static final int SHOWN = 100;

    private final CurrentStaff current;
    private final Sheets sheets;
    private final Misses misses;

    MissesForms(CurrentStaff current, Sheets sheets, Misses misses) {
        this.current = current;
        this.sheets = sheets;
        this.misses = misses;
    }

    @GET
    public Response page(@Context HttpServerRequest request) {
        return current.session()
                .filter(session -> session.staff().maySomewhere(Permission.WRITE))
                .map(_ -> printed(request))
                .orElseGet(() -> Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/newsroom/")
                        .build());
    }

    private Response printed(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var sheet = sheets.forHost(new PageRequest(host, "/newsroom/search", Map.of(), Map.of()));
        var words = Words.of("newsroom", sheet.language());
        var title = words.text("missed.title");
        var lines = misses.most(SHOWN).stream()
                .map(one -> new Line(
                        one.words(),
                        "/search?q=" + URLEncoder.encode(one.words(), StandardCharsets.UTF_8),
                        sheet.number(one.count())))
                .toList();
        var head = Head.plain(title, title, null, "/" + sheet.paper().slug() + "/");
        var view = new MissesView.Page(sheet.frame(head, null), words, lines);
        return Response.ok(sheet.page(200, "newsroom/missed.jte", view).bytes())
                .type("text/html;charset=utf-8")
                .build();
    }
}
