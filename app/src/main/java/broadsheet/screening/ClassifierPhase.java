package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.model.AbuseModel;
import java.util.List;

/// What the model of abuse thinks of a post as a whole.
record ClassifierPhase(AbuseModel model, double threshold) implements Phase {
    @Override
    public String name() {
        return "classifier";
    }

    @Override
    public List<Finding> examine(Draft draft, FoldedText folded) {
        var score = model.score(folded);
        return score > threshold
                ? List.of(new Finding(
                        Answer.HOLD, name(), "abuse", "R2", 0, draft.text().length(), folded.text(), score))
                : List.of();
    }
}
