package broadsheet.forum.gate;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.publication.Publications;
import broadsheet.rules.Measure;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.screening.Finding;
import broadsheet.screening.Verdict;
import broadsheet.statement.Facts;
import broadsheet.statement.NewStatement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// The statements of reasons for what screening holds or refuses.
@Singleton
final class GateStatements {
    private final Statements statements;
    private final Rules rules;
    private final Publications publications;

    GateStatements(Statements statements, Rules rules, Publications publications) {
        this.statements = statements;
        this.rules = rules;
        this.publications = publications;
    }

    /// In the transaction of the measure.
    ///
    /// @param target the comment, or what was never stored
    CommentGate.Held issue(Attempt attempt, Verdict verdict, Target target, Measure measure) {
        var place = attempt.place();
        var rulebook = rules.current(place.paper());
        var cited = Findings.clause(verdict);
        // A paper may have numbered its clauses anew.
        var clause =
                rulebook.clause(cited).orElse(rulebook.clauses().getFirst()).id();
        var words = Words.of(
                "screening", Language.of(publications.paper(place.paper()).language()));
        var text = verdict.findings().stream()
                .map(finding -> sentence(finding, attempt.text(), words))
                .distinct()
                .collect(Collectors.joining("\n"));
        var why = new NewStatement.Automatic(
                clause, rulebook.version(), text.substring(0, Math.min(text.length(), Facts.LONGEST)), attempt.text());
        StatementId id = statements.issue(
                NewStatement.atPosting(place.paper(), attempt.member(), target, place.story(), measure, why));
        return new CommentGate.Held(id, clause);
    }

    private static String sentence(Finding finding, String text, Words words) {
        var sentence = words.text(Findings.PHASES + finding.phase());
        return Findings.isOfWords(finding, text)
                ? words.text("screening.cited", sentence, text.substring(finding.from(), finding.to()))
                : sentence;
    }
}
