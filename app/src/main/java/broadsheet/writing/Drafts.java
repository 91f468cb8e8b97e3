package broadsheet.writing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What somebody wrote and did not save yet, kept every few seconds so that no crash of a browser loses it. Only its
/// writer gets it back.
public interface Drafts {
    /// The most that is kept of one, in characters of all its fields together.
    int LONGEST = 1_000_000;

    /// Keeps the fields of the form as they are; false when they are too long.
    boolean keep(long story, long staff, long baseVersion, Map<String, String> fields);

    /// What the person left unsaved.
    Optional<Kept> find(long story, long staff);

    /// It was saved, or is not wanted any more.
    void drop(long story, long staff);

    /// Fields of the form.
    ///
    /// @param baseVersion the version that the person had read
    record Kept(long baseVersion, Map<String, String> fields, Instant at) {
        public Kept {
            fields = Map.copyOf(fields);
        }
    }
}
