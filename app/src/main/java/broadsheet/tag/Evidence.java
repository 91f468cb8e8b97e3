package broadsheet.tag;

import broadsheet.tag.KnownTags.Habit;
import broadsheet.tag.Suggestion.Reason;
import broadsheet.text.words.Candidate.Source;
import broadsheet.text.words.Keyword;
import broadsheet.text.words.Keyword.Form;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What speaks for a keyword as a tag: what the story says, and what editors of this house did with it.
///
/// @param house the name that the house uses, or null
record Evidence(Keyword keyword, @Nullable String house, KnownTags known) {
    private static final double SELDOM = 0.005;
    private static final double PHRASE = 2.1;
    /// Of long phrases, where the weights were fitted.
    private static final double USUAL_SHARE = 0.17;

    Suggestion suggestion() {
        var form = form();
        var habit = known.habit(form.folded());
        var tag = house == null ? form.printed() : house;
        var score = keyword.weight() + phrase(form) + habit(habit);
        return new Suggestion(tag, keyword.kind(), reasons(habit), keyword.times(), habit.share(), score);
    }

    /// The name that editors chose most often, else the one that stands there most often.
    private Form form() {
        return Collections.max(
                        keyword.forms().entrySet(),
                        Comparator.<Map.Entry<Form, Integer>>comparingInt(one ->
                                        known.habit(one.getKey().folded()).chosen())
                                .thenComparingInt(Map.Entry::getValue))
                .getKey();
    }

    private static double habit(Habit habit) {
        return Math.log(habit.share() + SELDOM) + 0.3 * Math.log1p(habit.chosen()) - (habit.chosen() > 0 ? 1.9 : 0);
    }

    /// A part of the headline is a tag in houses that choose such ones.
    private double phrase(Form form) {
        if (!keyword.sources().contains(Source.PHRASE)) {
            return 0;
        }
        return form.folded().length() < KnownTags.LONG_PHRASE
                ? PHRASE
                : PHRASE + Math.log(known.phraseShare() / USUAL_SHARE);
    }

    private Set<Reason> reasons(Habit habit) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (keyword.inHeadline()) {
            reasons.add(Reason.HEADLINE);
        } else if (keyword.inLead()) {
            reasons.add(Reason.LEAD);
        }
        if (keyword.times() > 1) {
            reasons.add(Reason.OFTEN);
        }
        if (habit.chosen() > 0) {
            reasons.add(Reason.KNOWN);
        }
        if (keyword.sources().contains(Source.QUOTED)) {
            reasons.add(Reason.QUOTED);
        }
        return reasons;
    }
}
