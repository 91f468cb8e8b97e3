package broadsheet.report;

import broadsheet.rules.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An object as it is now.
///
/// @param paper whose rules hold for it, or null for a nickname, which is seen in all papers
/// @param member who wrote it or bears it, or null for staff and whoever was erased
/// @param name under which it was written
/// @param text what is said
/// @param state `visible`, `held`, `removed` …
/// @param href where readers see it
/// @param voices votes on it: who saw it
public record Exhibit(
        Target target,
        @Nullable Long paper,
        @Nullable Long story,
        @Nullable Long member,
        String name,
        String text,
        String state,
        String href,
        @Nullable Instant made,
        int voices) {
    /// True when it can be reported: readers see it.
    public boolean visible() {
        return state.equals("visible");
    }
}
