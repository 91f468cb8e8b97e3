package broadsheet.site.process;

import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.member.Member;
import broadsheet.member.Standing;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.site.Sheet;
import broadsheet.site.process.StatementView.Fact;
import broadsheet.site.process.StatementView.Line;
import broadsheet.statement.Basis;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints statements of reasons for those whom they concern.
@Singleton
final class StatementPrinter {
    private final Printer pages;
    private final Statements statements;
    private final Appeals appeals;
    private final Rules rules;
    private final Clock clock;

    StatementPrinter(Printer pages, Statements statements, Appeals appeals, Rules rules, Clock clock) {
        this.pages = pages;
        this.statements = statements;
        this.appeals = appeals;
        this.rules = rules;
        this.clock = clock;
    }

    Response page(Sheet sheet, Statement statement, String path, List<Problem> problems, String text) {
        var words = Words.of("statement", sheet.language());
        var title = words.text("page.title", statement.id().value());
        var appeal = appeals.against(statement.id()).orElse(null);
        var open = appeal == null
                && statement.lifted() == null
                && statement.deadline().isAfter(clock.instant());
        var view = new StatementView(
                pages.frame(sheet, title),
                words,
                title,
                false,
                Printer.sentences(sheet, problems),
                facts(sheet, words, statement),
                statement.facts().evidence(),
                appeal == null ? null : state(sheet, appeal),
                appeal == null ? null : appeal.answer(),
                open ? Printer.address(sheet, path + "/appeal") : null,
                text);
        return pages.page(sheet, problems, "site/statement.jte", view);
    }

    private static String state(Sheet sheet, Appeal appeal) {
        var words = Words.of("statement", sheet.language());
        return words.text(
                "appeal." + appeal.state().code(),
                appeal.id(),
                sheet.dates().full(appeal.due()).text());
    }

    private List<Fact> facts(Sheet sheet, Words words, Statement statement) {
        var dates = sheet.dates();
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                words,
                "object",
                words.text("target." + statement.target().kind().code())));
        facts.add(fact(words, "measure", measure(words, statement)));
        facts.add(fact(words, "issued", dates.full(statement.issued()).text()));
        var ends = statement.ends();
        facts.add(fact(
                words,
                "ends",
                ends == null ? words.text("page.endless") : dates.full(ends).text()));
        facts.add(fact(words, "facts", statement.facts().text()));
        facts.add(fact(words, "basis", basis(words, statement)));
        facts.add(fact(
                words,
                "how",
                words.text("letter.source." + statement.facts().source().code()) + " "
                        + words.text(statement.facts().detected() ? "letter.detected" : "letter.not-detected") + " "
                        + words.text(statement.facts().decided() ? "letter.decided" : "letter.not-decided")));
        facts.add(fact(words, "deadline", dates.dayOf(statement.deadline()).text()));
        statements.disputeBody().ifPresent(body -> facts.add(fact(words, "court", body)));
        var lifted = statement.lifted();
        if (lifted != null) {
            facts.add(fact(words, "lifted", dates.full(lifted.at()).text()));
        }
        return facts;
    }

    private static Fact fact(Words words, String name, String value) {
        return new Fact(words.text("page." + name), value);
    }

    private static String measure(Words words, Statement statement) {
        return words.text("measure." + statement.measure().code());
    }

    private String basis(Words words, Statement statement) {
        return switch (statement.basis()) {
            case Basis.Law(var ground) -> words.text("letter.law", ground);
            case Basis.Rule(var clause, var version) ->
                words.text(
                        "letter.rule",
                        clause,
                        version,
                        rules.version(statement.paper(), version)
                                .flatMap(book -> book.clause(clause))
                                .map(Clause::text)
                                .orElse(""));
        };
    }

    Response standing(Sheet sheet, Member member) {
        var words = Words.of("statement", sheet.language());
        var lines = statements.ofMember(member.id()).stream()
                .map(one -> line(sheet, words, one))
                .toList();
        var standing = switch (member.standing()) {
            case Standing.Active _ -> words.text("standing.active");
            case Standing.Suspended suspended ->
                words.text(
                        "standing.suspended",
                        sheet.dates().full(suspended.until()).text());
            case Standing.Ended _ -> words.text("standing.ended");
        };
        var view = new StatementView.Standing(pages.frame(sheet, words.text("standing.title")), words, standing, lines);
        return pages.page(sheet, List.of(), "site/standing.jte", view);
    }

    private Line line(Sheet sheet, Words words, Statement statement) {
        var state = statement.lifted() != null ? "lifted" : statement.inForce(clock.instant()) ? "force" : "over";
        return new Line(
                Printer.address(sheet, "/account/statements/" + statement.id().value()),
                sheet.dates().full(statement.issued()),
                words.text("target." + statement.target().kind().code()) + " · " + measure(words, statement),
                words.text("state." + state));
    }

    Response gone(Sheet sheet, @Nullable Problem problem) {
        var words = Words.of("statement", sheet.language());
        var title = words.text("standing.title");
        var problems = List.of(problem == null ? Problem.of(Problem.Kind.NOT_FOUND, "statement.unknown") : problem);
        var view = new StatementView(
                pages.frame(sheet, title),
                words,
                title,
                false,
                Printer.sentences(sheet, problems),
                List.of(),
                "",
                null,
                null,
                null,
                "");
        return pages.page(sheet, problems, "site/statement.jte", view);
    }
}
