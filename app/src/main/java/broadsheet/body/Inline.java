package broadsheet.body;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands in a line of text.
public sealed interface Inline {
    /// `text` with its marks.
    ///
    /// @param href target of the `link` mark: `https:`, `http:`, `mailto:` or root-relative; null when there is
    /// none
    record Text(
            String text, Set<Emphasis> emphasis, @Nullable String href) implements Inline {
        public Text {
            emphasis = Set.copyOf(emphasis);
        }

        /// Text without marks.
        public static Text plain(String text) {
            return new Text(text, Set.of(), null);
        }

        public boolean bold() {
            return emphasis.contains(Emphasis.BOLD);
        }

        public boolean italic() {
            return emphasis.contains(Emphasis.ITALIC);
        }
    }

    /// `hardBreak`.
    record Break() implements Inline {}

    /// Marks that only emphasise.
    enum Emphasis {
        BOLD,
        ITALIC
    }
}
