package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.words.WordHit;
import broadsheet.screening.words.WordRule.Strength;
import broadsheet.screening.words.WordRules;
import java.util.List;

/// Words that a post may not hold.
record WordPhase(WordRules rules) implements Phase {
    @Override
    public String name() {
        return "words";
    }

    @Override
    public List<Finding> examine(Draft draft, FoldedText folded) {
        return rules.longest(folded, false).stream()
                .filter(hit -> hit.rule().strength() != Strength.NAME)
                .map(this::finding)
                .toList();
    }

    private Finding finding(WordHit hit) {
        var answer = switch (hit.rule().strength()) {
            case REFUSED -> Answer.REFUSE;
            case STRONG -> Answer.HOLD;
            case MILD, NAME -> Answer.NUDGE;
        };
        return new Finding(
                answer, name(), hit.rule().word(), hit.rule().clause(), hit.from(), hit.to(), hit.folded(), 1);
    }
}
