package broadsheet.site.process;

import broadsheet.account.Open;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.report.NewReport;
import broadsheet.report.Receipt;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Target;
import broadsheet.site.Sheet;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reporting without script, and the state of a report.
@Path("/reports")
@Singleton
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ReportForms {
    private static final Pattern COMMENT = Pattern.compile(".*/story/\\d+/comments/(\\d{1,18})(?:[#?].*)?");
    private static final Pattern MEMBER = Pattern.compile(".*/member/(\\d{1,18})(?:[#?].*)?");

    private final Reports reports;
    private final Appeals appeals;
    private final ReportPrinter printer;
    private final Printer pages;
    private final CurrentMember current;

    ReportForms(Reports reports, Appeals appeals, ReportPrinter printer, Printer pages, CurrentMember current) {
        this.reports = reports;
        this.appeals = appeals;
        this.printer = printer;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Path("/new")
    public Response form(@RestQuery @Nullable String on, @Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        var target =
                Target.parse(Objects.requireNonNullElse(on, "")).map(List::of).orElse(List.of());
        return printer.form(sheet, List.of(), target, "", ReportView.Sent.NOTHING);
    }

    @POST
    @Open("everybody may report, with or without an account; limited per reporter, address and network")
    public Response file(MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        var ground = field(form, "ground");
        var sent = new ReportView.Sent(
                field(form, "more"),
                field(form, "words"),
                field(form, "name"),
                field(form, "email"),
                form.containsKey("good-faith"));
        var targets = new LinkedHashSet<Target>();
        var unreadable = Stream.concat(
                        Objects.requireNonNullElse(form.get("on"), List.<String>of()).stream(),
                        sent.more().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .filter(text -> !target(text).map(targets::add).isPresent())
                .findFirst();
        var chosen = List.copyOf(targets);
        if (unreadable.isPresent()) {
            var problem = Problem.invalid("report.object.form", "/more", unreadable.get());
            return printer.form(sheet, List.of(problem), chosen, ground, sent);
        }
        var report =
                new NewReport(chosen, after(ground, "clause:"), after(ground, "law:"), sent.words(), sent.goodFaith());
        return switch (reports.file(report, reporter(sheet, sent, request))) {
            case Outcome.Done<Receipt>(var receipt) -> pages.redirect(sheet, receipt.path() + "?done=1");
            case Outcome.Refused<Receipt>(var problems) -> printer.form(sheet, problems, chosen, ground, sent);
        };
    }

    /// `post:12`, or the address of a comment or of a member.
    private static java.util.Optional<Target> target(String text) {
        var comment = COMMENT.matcher(text);
        var member = MEMBER.matcher(text);
        if (comment.matches()) {
            return Target.parse("post:" + comment.group(1));
        }
        return member.matches() ? Target.parse("nickname:" + member.group(1)) : Target.parse(text);
    }

    private Reporter reporter(Sheet sheet, ReportView.Sent sent, HttpServerRequest request) {
        return new Reporter(
                current.find().map(Member::id).orElse(null),
                sent.name(),
                sent.email(),
                sheet.paper().id(),
                sheet.language(),
                request.remoteAddress().hostAddress());
    }

    @GET
    @Path("/{secret}")
    public Response state(
            @RestPath String secret, @RestQuery @Nullable String done, @Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        return reports.bySecret(secret)
                .map(report -> printer.state(sheet, report, secret, done != null))
                .orElseGet(() -> printer.gone(sheet));
    }

    @POST
    @Path("/{secret}/appeal")
    @Open("for who has the secret of the receipt")
    public Response reporter(
            @RestPath String secret, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var sheet = pages.sheet(request);
        var target = Target.parse(field(form, "object"));
        if (target.isEmpty() || reports.bySecret(secret).isEmpty()) {
            return printer.gone(sheet);
        }
        return switch (appeals.byReporter(secret, target.get(), field(form, "text"))) {
            case Outcome.Done<Appeal> _ -> pages.redirect(sheet, "/reports/" + secret);
            case Outcome.Refused<Appeal>(var problems) ->
                printer.form(sheet, problems, List.of(), "", ReportView.Sent.NOTHING);
        };
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static String after(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : "";
    }
}
