package broadsheet.tag;

import broadsheet.tag.KnownTags.Habit;
import broadsheet.tag.Suggestion.Reason;
import broadsheet.text.Candidate;
import broadsheet.text.Candidate.Source;
import broadsheet.text.NameKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a story says for a tag. The weights were fitted (logistic regression) on every second of 1,094 press releases
/// and judged on the others; see docs/operations/quality.md.
final class Evidence {
    private static final int LEAD = 150;
    private static final int LONG_ENOUGH = 5;
    private static final double SELDOM = 0.005;
    private static final double PHRASE = 2.1;
    /// Of long phrases, where the weight was fitted.
    private static final double USUAL_SHARE = 0.17;

    private final @Nullable String name;
    private final Set<Source> sources = EnumSet.noneOf(Source.class);
    private final Set<Integer> places = new LinkedHashSet<>();
    private final Map<Form, Integer> forms = new LinkedHashMap<>();
    private NameKind kind = NameKind.TOPIC;
    private boolean inHeadline;
    private boolean inLead;

    /// @param name that the house uses, or null
    Evidence(@Nullable String name) {
        this.name = name;
    }

    void add(Candidate candidate, Form form, int headline) {
        sources.add(candidate.source());
        if (places.add(candidate.start())) {
            forms.merge(form, 1, Integer::sum);
        }
        if (kind == NameKind.TOPIC) {
            kind = candidate.kind();
        }
        inHeadline |= candidate.start() < headline;
        inLead |= candidate.start() < LEAD;
    }

    /// Once, and neither in the headline nor at the beginning.
    boolean isInPassing() {
        return places.size() == 1 && !inHeadline && !inLead;
    }

    /// @param text the whole text, folded
    Suggestion suggestion(String text, KnownTags known) {
        var form = Collections.max(
                        forms.entrySet(),
                        Comparator.<Map.Entry<Form, Integer>>comparingInt(one ->
                                        known.habit(one.getKey().folded()).chosen())
                                .thenComparingInt(Map.Entry::getValue))
                .getKey();
        var habit = known.habit(form.folded());
        var tag = name == null ? form.printed() : name;
        return new Suggestion(
                tag, kind, reasons(habit), places.size(), habit.share(), score(tag, text, habit) + phrase(form, known));
    }

    private Set<Reason> reasons(Habit habit) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (inHeadline) {
            reasons.add(Reason.HEADLINE);
        } else if (inLead) {
            reasons.add(Reason.LEAD);
        }
        if (places.size() > 1) {
            reasons.add(Reason.OFTEN);
        }
        if (habit.chosen() > 0) {
            reasons.add(Reason.KNOWN);
        }
        if (sources.contains(Source.QUOTED)) {
            reasons.add(Reason.QUOTED);
        }
        return reasons;
    }

    private double score(String tag, String text, Habit habit) {
        var times = Math.log(places.size());
        var score = sources.stream().mapToDouble(Evidence::weight).sum()
                + Math.log(habit.share() + SELDOM)
                + 0.3 * Math.log1p(habit.chosen())
                - (habit.chosen() > 0 ? 1.9 : 0);
        score += inHeadline ? 1.65 + 0.85 * times : 1.5 * times;
        score += inLead ? 0.7 : 0;
        score += 0.3 * Math.min(LONG_ENOUGH, tag.length());
        return score + 1.2 * (Math.log1p(Math.max(stands(text), places.size())) - Math.log1p(places.size()));
    }

    /// A phrase of the headline is a tag in houses that choose such ones.
    private double phrase(Form form, KnownTags known) {
        if (!sources.contains(Source.PHRASE)) {
            return 0;
        }
        return form.folded().length() < KnownTags.LONG_PHRASE
                ? PHRASE
                : PHRASE + Math.log(known.phraseShare() / USUAL_SHARE);
    }

    /// How often the characters stand there at all: a text that is full of compounds with the word is about it.
    private int stands(String text) {
        int times = 0;
        for (var form : forms.keySet()) {
            for (int at = text.indexOf(form.folded()); at >= 0; at = text.indexOf(form.folded(), at + 1)) {
                times++;
            }
        }
        return times;
    }

    /// A name of a tag in this story.
    record Form(String printed, String folded) {}

    private static double weight(Source source) {
        return switch (source) {
            case KNOWN -> 0.3;
            case QUOTED -> 1;
            // See phrase.
            case PHRASE -> 0;
            case NAME -> 0;
            case LATIN -> -0.4;
            case COMPOUND -> -0.3;
            case NOUN -> -0.6;
        };
    }
}
