package broadsheet.tag;

import broadsheet.text.words.NameKind;
import java.util.Locale;
import java.util.Set;

/// A tag that a story could carry, and what speaks for it.
///
/// @param tag as the house writes it, else as the story does
/// @param times how often the story has it as a word of its own, under whatever name
/// @param share of the stories in which it stood, how many editors gave it to; 0 for a new one
/// @param score the higher the better; only to compare with others of the same story
public record Suggestion(String tag, NameKind kind, Set<Reason> reasons, int times, double share, double score) {
    public Suggestion {
        reasons = Set.copyOf(reasons);
    }

    /// What speaks for a tag.
    public enum Reason {
        /// It stands in the headline.
        HEADLINE,
        /// It stands at the beginning of the text.
        LEAD,
        /// The text comes back to it.
        OFTEN,
        /// Editors gave it to stories in which it stood.
        KNOWN,
        /// It stands between quotation marks.
        QUOTED;

        /// As it stands in JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
