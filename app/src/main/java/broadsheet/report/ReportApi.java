package broadsheet.report;

import broadsheet.account.Open;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.platform.web.Refusal;
import broadsheet.platform.web.RequestLanguage;
import broadsheet.publication.Publications;
import broadsheet.rules.Target;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/reports")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Due process")
class ReportApi {
    private final Reports reports;
    private final Publications publications;
    private final CurrentMember current;

    ReportApi(Reports reports, Publications publications, CurrentMember current) {
        this.reports = reports;
        this.publications = publications;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Open("everybody may report, with or without an account; limited per reporter, address and network")
    @Operation(operationId = "report", summary = "Report posts, tags or nicknames")
    @APIResponse(
            responseCode = "201",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = ReportJson.Receipt.class)))
    public Response file(ReportJson.@Nullable NewOne body, @Context HttpServerRequest request) {
        var sent = Refusal.required(body);
        var report = new NewReport(
                objects(sent.objects()),
                text(sent.clause()),
                text(sent.law()),
                text(sent.words()),
                Boolean.TRUE.equals(sent.goodFaith()));
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var by = new Reporter(
                current.find().map(Member::id).orElse(null),
                text(sent.name()),
                text(sent.email()),
                publications.forHost(host).map(paper -> paper.id()).orElse(0L),
                RequestLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                request.remoteAddress().hostAddress());
        var receipt = Refusal.unwrap(reports.file(report, by));
        return Response.created(URI.create(receipt.path()))
                .entity(ReportJson.Receipt.of(receipt))
                .build();
    }

    private static List<Target> objects(@Nullable List<String> sent) {
        var objects = new ArrayList<Target>();
        for (var text : Objects.requireNonNullElse(sent, List.<String>of())) {
            objects.add(Target.parse(text(text))
                    .orElseThrow(() -> Refusal.of(Problem.invalid("report.object.form", "/objects", text(text)))));
        }
        return objects;
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
