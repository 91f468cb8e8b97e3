package broadsheet.tag;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.text.words.Dictionary;
import broadsheet.text.words.NameKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one dictionary of the house: what comes with the program, the names in bylines, every tag, and what editors
/// add or take out.
public interface OwnWords {
    /// As it is now on this node; asks the database only after a change.
    Dictionary dictionary();

    /// Words that begin so, by word. One statement.
    List<Word> list(String beginning, int limit);

    /// Adds a word or changes what it stands for.
    ///
    /// @param kind null: it is no word in this house
    Outcome<Word> put(String word, @Nullable NameKind kind, Actor by);

    /// Forgets what editors and bylines said; what tags and the program say stays. False when there was nothing.
    boolean forget(String word, Actor by);

    /// A word of the house.
    ///
    /// @param kind null: it is no word in this house
    /// @param source `editor`, `byline` or `source`
    record Word(String word, @Nullable NameKind kind, String source) {}
}
