package broadsheet.site.process;

import broadsheet.appeal.Appeals;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.report.LegalGround;
import broadsheet.report.Report;
import broadsheet.rules.Rules;
import broadsheet.rules.Target;
import broadsheet.site.Sheet;
import broadsheet.site.process.ReportView.Choice;
import broadsheet.site.process.ReportView.Item;
import broadsheet.site.process.ReportView.Shown;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Prints the form of a report and its state.
@Singleton
final class ReportPrinter {
    private static final int QUOTE = 200;

    private final Printer pages;
    private final Exhibits exhibits;
    private final Rules rules;
    private final Appeals appeals;

    ReportPrinter(Printer pages, Exhibits exhibits, Rules rules, Appeals appeals) {
        this.pages = pages;
        this.exhibits = exhibits;
        this.rules = rules;
        this.appeals = appeals;
    }

    Response form(Sheet sheet, List<Problem> problems, List<Target> targets, String ground, ReportView.Sent sent) {
        var words = Words.of("report", sheet.language());
        var title = words.text("form.title");
        var found = targets.stream()
                .flatMap(target -> exhibits.find(target).stream())
                .toList();
        var paper = found.stream()
                .map(Exhibit::paper)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(sheet.paper().id());
        var clauses = paper == 0
                ? List.<Choice>of()
                : rules.current(paper).clauses().stream()
                        .map(clause -> choice("clause:" + clause.id(), clause.id() + " " + clause.text(), ground))
                        .toList();
        var laws = Arrays.stream(LegalGround.values())
                .map(law -> choice("law:" + law.code(), words.text("law." + law.code()), ground))
                .toList();
        var view = new ReportView(
                pages.frame(sheet, title),
                words,
                Printer.address(sheet, "/reports"),
                Printer.sentences(sheet, problems),
                shown(words, found, targets),
                clauses,
                laws,
                sent);
        return pages.page(sheet, problems, "site/report.jte", view);
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    /// Besides what is reported, the nickname of whoever wrote it, which may be reported with it.
    private List<Shown> shown(Words words, List<Exhibit> found, List<Target> targets) {
        var shown = new ArrayList<Shown>();
        for (var exhibit : found) {
            if (exhibit.visible()) {
                shown.add(shown(words, exhibit.target(), exhibit.text(), true));
            }
            var member = exhibit.member();
            if (exhibit.target().kind() == Target.Kind.POST && member != null) {
                var nickname = Target.nickname(member);
                if (!targets.contains(nickname)) {
                    shown.add(shown(words, nickname, exhibit.name(), false));
                }
            }
        }
        return shown;
    }

    private static Shown shown(Words words, Target target, String text, boolean chosen) {
        var label = words.text("target." + target.kind().code(), target.id());
        var end = text.length() <= QUOTE ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, QUOTE));
        return new Shown(target.toString(), label, text.substring(0, end), chosen);
    }

    Response state(Sheet sheet, Report report, String secret, boolean isNew) {
        var words = Words.of("report", sheet.language());
        var title = words.text("status.title", report.number());
        var law = report.law();
        var view = new ReportView.State(
                pages.frame(sheet, title),
                words,
                title,
                isNew,
                sheet.dates().full(report.filed()),
                law == null ? Objects.requireNonNullElse(report.clause(), "") : words.text("law." + law.code()),
                report.words(),
                report.items().stream()
                        .map(item -> item(sheet, report, item, secret))
                        .toList());
        return pages.page(sheet, List.of(), "site/reportstate.jte", view);
    }

    private Item item(Sheet sheet, Report report, Report.Item item, String secret) {
        var words = Words.of("report", sheet.language());
        var decided = item.decided();
        var appeal = appeals.against(report.number(), item.target()).orElse(null);
        var open = item.state() == Report.State.REJECTED && appeal == null;
        return new Item(
                words.text(
                        "target." + item.target().kind().code(), item.target().id()),
                words.text("state." + item.state().code()),
                decided == null ? null : sheet.dates().full(decided),
                item.answer(),
                appeal == null
                        ? null
                        : Words.of("statement", sheet.language())
                                .text(
                                        "appeal." + appeal.state().code(),
                                        appeal.id(),
                                        sheet.dates().full(appeal.due()).text()),
                open ? Printer.address(sheet, "/reports/" + secret + "/appeal") : null,
                item.target().toString());
    }

    Response gone(Sheet sheet) {
        var problem = Problem.of(Problem.Kind.NOT_FOUND, "report.gone");
        var words = Words.of("report", sheet.language());
        var title = words.text("form.title");
        var view = new ReportView(
                pages.frame(sheet, title),
                words,
                Printer.address(sheet, "/reports"),
                Printer.sentences(sheet, List.of(problem)),
                List.of(),
                List.of(),
                List.of(),
                ReportView.Sent.NOTHING);
        return pages.page(sheet, List.of(problem), "site/report.jte", view);
    }
}
