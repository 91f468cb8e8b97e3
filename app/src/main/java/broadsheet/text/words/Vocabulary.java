package broadsheet.text.words;

import org.jspecify.annotations.Nullable;

/// Words that are known to be words, whatever a dictionary of the language says.
public interface Vocabulary {
    /// What a folded word stands for; null for one that is not in it.
    @Nullable
    NameKind kind(String folded);

    /// The characters of its longest word.
    int longest();

    /// True for a folded word that is in it.
    default boolean has(String folded) {
        return kind(folded) != null;
    }
}
