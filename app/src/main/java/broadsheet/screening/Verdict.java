package broadsheet.screening;

import java.util.Comparator;
import java.util.List;

/// What all phases say of a text.
///
/// @param findings in the order of the phases; empty when it passes
public record Verdict(List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /// The strongest answer.
    public Answer answer() {
        return findings.stream()
                .map(Finding::answer)
                .max(Comparator.naturalOrder())
                .orElse(Answer.PASS);
    }

    /// True when nobody sees the text before a person did.
    public boolean stopped() {
        return answer().compareTo(Answer.HOLD) >= 0;
    }
}
