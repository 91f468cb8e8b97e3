package broadsheet.tag;

import broadsheet.text.words.Cut;
import broadsheet.text.words.NameKind;
import broadsheet.text.words.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tags that editors chose before, folded: how often, and in how many stories they stood; beside the words of a
/// dictionary.
final class KnownTags implements Vocabulary {
    static final int LONGEST = 16;
    /// A phrase of a headline that is longer than a word.
    static final int LONG_PHRASE = 7;

    private static final double UNSURE = 3;
    private static final double FEW_PHRASES = 40;

    private final Map<String, Counts> counts = new HashMap<>();
    private final Vocabulary dictionary;
    private int phrases;
    private int chosenPhrases;

    KnownTags(Vocabulary dictionary) {
        this.dictionary = dictionary;
    }

    void learn(String folded, Set<String> chosen) {
        for (var phrase : Cut.phrases(folded.substring(0, Math.max(0, folded.indexOf('\n'))))) {
            if (phrase.length() >= LONG_PHRASE && !chosen.isEmpty()) {
                phrases++;
                chosenPhrases += chosen.contains(phrase) ? 1 : 0;
            }
        }
        for (var tag : in(folded)) {
            counts.getOrDefault(tag, new Counts()).stood++;
        }
        for (var tag : chosen) {
            if (tag.length() >= 2 && tag.length() <= LONGEST) {
                var count = counts.computeIfAbsent(tag, _ -> new Counts());
                count.chosen++;
                count.stood = Math.max(count.stood, count.chosen);
            }
        }
    }

    @Override
    public @Nullable NameKind kind(String folded) {
        var kind = dictionary.kind(folded);
        return kind == null && counts.containsKey(folded) ? NameKind.TOPIC : kind;
    }

    @Override
    public int longest() {
        return Math.max(LONGEST, dictionary.longest());
    }

    /// What editors did with it.
    Habit habit(String folded) {
        var count = counts.get(folded);
        return count == null ? Habit.NONE : new Habit(count.chosen, count.chosen / (count.stood + UNSURE));
    }

    /// Of the long phrases in headlines, how many editors took for tags: hardly any, until they do.
    double phraseShare() {
        return (chosenPhrases + 1) / (phrases + FEW_PHRASES);
    }

    /// Those that stand in a text, each once.
    private Set<String> in(String folded) {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < folded.length(); from++) {
            for (int to = from + 2; to <= Math.min(folded.length(), from + LONGEST); to++) {
                var piece = folded.substring(from, to);
                if (counts.containsKey(piece)) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    /// What editors did with a word.
    ///
    /// @param chosen how many stories they gave it to
    /// @param share of the stories in which it stood
    record Habit(int chosen, double share) {
        static final Habit NONE = new Habit(0, 0);
    }

    private static final class Counts {
        private int chosen;
        private int stood;
    }
}
