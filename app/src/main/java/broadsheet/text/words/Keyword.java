package broadsheet.text.words;

import broadsheet.text.words.Candidate.Source;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A word or a name that a text may be about, under all the names that mean the same, with what the text says for it.
/// The weights were fitted (logistic regression) on what editors of press releases chose for tags; see
/// docs/operations/quality.md.
public final class Keyword {
    private static final int LEAD = 150;
    private static final int LONG_ENOUGH = 5;

    private final Set<Source> sources = EnumSet.noneOf(Source.class);
    private final Set<Integer> places = new LinkedHashSet<>();
    private final Map<Form, Integer> forms = new LinkedHashMap<>();
    private final String group;
    private NameKind kind = NameKind.TOPIC;
    private boolean inHeadline;
    private boolean inLead;
    private int stands;

    Keyword(String group) {
        this.group = group;
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

    /// Counts where its characters stand at all: a text that is full of compounds with a word is about it.
    void countIn(String folded) {
        for (var form : forms.keySet()) {
            for (int at = folded.indexOf(form.folded); at >= 0; at = folded.indexOf(form.folded, at + 1)) {
                stands++;
            }
        }
    }

    /// The same for all names that mean the same.
    public String group() {
        return group;
    }

    /// What it stands for, as far as dictionaries tell.
    public NameKind kind() {
        return kind;
    }

    /// Where it was found.
    public Set<Source> sources() {
        return Collections.unmodifiableSet(sources);
    }

    /// The names under which it stands there, with how often.
    public Map<Form, Integer> forms() {
        return Collections.unmodifiableMap(forms);
    }

    /// How often it stands there as a word of its own.
    public int times() {
        return places.size();
    }

    public boolean inHeadline() {
        return inHeadline;
    }

    /// Among the first characters of headline and text.
    public boolean inLead() {
        return inLead;
    }

    /// Once, and neither in the headline nor at the beginning.
    boolean isInPassing() {
        return times() == 1 && !inHeadline && !inLead;
    }

    /// How much the text is about it; only to compare with others of the same text. What a part of a headline is worth
    /// the house decides: it is not in it.
    public double weight() {
        var times = Math.log(times());
        var weight = sources.stream().mapToDouble(Keyword::weight).sum();
        weight += inHeadline ? 1.65 + 0.85 * times : 1.5 * times;
        weight += inLead ? 0.7 : 0;
        weight += 0.3
                * Math.min(LONG_ENOUGH, forms.keySet().iterator().next().printed.length());
        return weight + 1.2 * (Math.log1p(Math.max(stands, times())) - Math.log1p(times()));
    }

    private static double weight(Source source) {
        return switch (source) {
            case KNOWN -> 0.3;
            case QUOTED -> 1;
            case PHRASE, NAME -> 0;
            case LATIN -> -0.4;
            case COMPOUND -> -0.3;
            case NOUN -> -0.6;
        };
    }

    /// A name in this text.
    public record Form(String printed, String folded) {}
}
