package broadsheet.forum.gate;

import broadsheet.kernel.Judgment;
import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import broadsheet.screening.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What screening found, as others need it.
final class Findings {
    /// Keys of the phases' sentences begin so.
    static final String PHASES = "screening.phase.";

    /// What they refuse is against the rules by its content; the others say how and when one may write.
    private static final Set<String> OF_CONTENT = Set.of("contact", "words", "classifier", "repeat");

    private Findings() {}

    /// The clause of the strongest answer.
    static String clause(Verdict verdict) {
        return verdict.findings().stream()
                .filter(found -> found.answer() == verdict.answer())
                .findFirst()
                .orElseThrow()
                .clause();
    }

    static boolean refusesContent(Verdict verdict) {
        return verdict.findings().stream()
                .anyMatch(found -> found.answer() == Answer.REFUSE && OF_CONTENT.contains(found.phase()));
    }

    /// True when it means some words, not the text as a whole.
    static boolean isOfWords(Finding finding, String text) {
        int length = finding.to() - finding.from();
        return length > 0 && length < text.length();
    }

    static Judgment judgment(String text, Verdict verdict, @Nullable String confirm) {
        var findings = verdict.findings().stream()
                .map(found -> new Judgment.Finding(PHASES + found.phase(), found.clause(), found.from(), found.to()))
                .toList();
        return new Judgment(text, findings, confirm);
    }
}
