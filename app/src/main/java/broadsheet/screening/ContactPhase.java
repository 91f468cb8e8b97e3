package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import java.util.List;

/// Advertisements that want to be answered elsewhere.
record ContactPhase(ContactSpam spam) implements Phase {
    @Override
    public String name() {
        return "contact";
    }

    @Override
    public List<Finding> examine(Draft draft, FoldedText folded) {
        return spam.inPost(folded.text())
                .map(found -> List.of(new Finding(
                        Answer.HOLD, name(), "spam", "R2", 0, draft.text().length(), found, 1)))
                .orElse(List.of());
    }
}
