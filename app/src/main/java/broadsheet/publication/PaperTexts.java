package broadsheet.publication;

import broadsheet.kernel.Outcome;
import java.util.Locale;

/// What a paper says of itself beside its stories. Reading costs nothing: every node keeps the texts in memory and
/// reads
/// them again after [PapersChanged].
public interface PaperTexts {
    /// Characters of the longest text.
    int LONGEST = 20_000;

    /// The text, or an empty one when the paper wrote none. Paragraphs are separated by blank lines.
    String text(long paperId, Kind kind);

    /// Puts another text in its place; an empty one takes it away. Refused: an unknown paper, more than [#LONGEST]
    /// characters.
    Outcome<String> write(long paperId, Kind kind, String text);

    /// Which text.
    enum Kind {
        /// What is known and kept of readers.
        PRIVACY,
        /// Who answers for the paper, and how to reach them.
        IMPRINT;

        /// As it stands in the database and in commands: `privacy`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
