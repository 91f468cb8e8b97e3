package broadsheet.screening.setting;

import broadsheet.screening.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a paper adds to the lists that come with the program.
///
/// @param words rules of its own; one for a word of the house's lists takes its place
/// @param harmless phrases in which such words do no harm
/// @param threshold score of the classifier from which a post is held, or null for the house's
public record Setting(
        List<Rule> words, List<String> harmless, @Nullable Double threshold) {
    /// Adds nothing.
    public static final Setting EMPTY = new Setting(List.of(), List.of(), null);

    public Setting {
        words = List.copyOf(words);
        harmless = List.copyOf(harmless);
    }

    /// A word and what is done about it.
    ///
    /// @param category a word for moderators, such as `insult`
    /// @param clause id of a clause of the paper's rules
    /// @param action nudge, hold or refuse
    public record Rule(String word, String category, String clause, Answer action) {}
}
