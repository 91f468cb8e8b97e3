package broadsheet.readertag;

import java.util.Arrays;
import java.util.Locale;

/// A tag that readers proposed for a story.
///
/// @param tag as whoever proposed it first wrote it
/// @param voices how many members are for it
/// @param weight of their voices together
public record ReaderTag(long id, long story, String tag, State state, int voices, double weight) {
    /// What became of it.
    public enum State {
        /// Waits for more voices, or for an editor.
        PROPOSED,
        /// Readers see it.
        SHOWN,
        /// An editor did not take it up; readers never saw it.
        DECLINED,
        /// Taken out until a decision.
        HELD,
        /// Taken out.
        REMOVED;

        /// As it stands in JSON and in the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
