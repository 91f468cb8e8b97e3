package broadsheet.decision;

import broadsheet.rules.Measure;
import java.util.List;

/// A decision to be taken.
///
/// @param items numbers of open items of the queue: the same decision for each
/// @param copies numbers of posts that nobody reported and that say the same as the first item's:
///     decided with it
/// @param measures none at all is a decision too: nothing is done, and what was held comes back
/// @param clause id of a clause of the rules in force, or an empty text
/// @param law a legal ground in words, or an empty text; with a measure one of the two is there
/// @param facts what is wrong, for the person concerned; without a measure why nothing is
/// @param days how long a suspension lasts, 1 to 365; else 0
/// @param unfounded who reported it knew better
/// @param note for colleagues alone, or an empty text
public record NewDecision(
        List<Long> items,
        List<Long> copies,
        List<Measure> measures,
        String clause,
        String law,
        String facts,
        int days,
        boolean unfounded,
        String note) {
    public NewDecision {
        items = List.copyOf(items);
        copies = List.copyOf(copies);
        measures = measures.stream()
                .filter(measure -> measure != Measure.NONE)
                .distinct()
                .sorted()
                .toList();
    }

    /// Over what is in the queue alone.
    public NewDecision(
            List<Long> items,
            List<Measure> measures,
            String clause,
            String law,
            String facts,
            int days,
            boolean unfounded,
            String note) {
        this(items, List.of(), measures, clause, law, facts, days, unfounded, note);
    }

    /// Over how many objects it is.
    int objects() {
        return items.size() + copies.size();
    }
}
