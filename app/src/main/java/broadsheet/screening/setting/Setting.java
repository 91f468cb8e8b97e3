package broadsheet.screening.setting;

import broadsheet.screening.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a paper adds to the lists that come with the program.
///
/// @param words rules of its own; one for a word of the house's lists takes its place
/// @param harmless phrases in which such words do no harm
/// @param threshold score of the classifier from which a post is held, or null for the house's
/// @param phases what is asked of a post, in this order; none for the house's
public record Setting(
        List<Rule> words, List<String> harmless, @Nullable Double threshold, List<String> phases) {
    /// Adds nothing.
    public static final Setting EMPTY = new Setting(List.of(), List.of(), null);

    /// With the phases of the house.
    public Setting(List<Rule> words, List<String> harmless, @Nullable Double threshold) {
        this(words, harmless, threshold, List.of());
    }

    public Setting {
        words = List.copyOf(words);
        harmless = List.copyOf(harmless);
        // Versions of before phases could be chosen have none.
        phases = List.copyOf(Objects.requireNonNullElse(phases, List.of()));
    }

    /// A word and what is done about it.
    ///
    /// @param category a word for moderators, such as `insult`
    /// @param clause id of a clause of the paper's rules
    /// @param action nudge, hold or refuse
    public record Rule(String word, String category, String clause, Answer action) {}
}
