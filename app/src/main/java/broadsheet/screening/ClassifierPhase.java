package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.model.AbuseModel;
import broadsheet.screening.words.WordRules;
import java.util.List;

/// What the model of abuse thinks of a post as a whole, harmless phrases left out.
record ClassifierPhase(AbuseModel model, WordRules rules, double threshold) implements Phase {
    @Override
    public String name() {
        return "classifier";
    }

    @Override
    public List<Finding> examine(Draft draft, FoldedText folded) {
        var score = model.score(rules.withoutHarmless(folded));
        return score > threshold
                ? List.of(new Finding(
                        Answer.HOLD, name(), "abuse", "R2", 0, draft.text().length(), folded.text(), score))
                : List.of();
    }
}
