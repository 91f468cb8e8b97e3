package broadsheet.kernel;

import org.jspecify.annotations.Nullable;

/// Who does something to a story, a paper or a rule: a member of staff, or the program itself.
///
/// @param staff the identity, or null when nobody signed in did it (an import, the demo)
/// @param name as it stands in revisions and logs
public record Actor(@Nullable Long staff, String name) {
    /// The program itself.
    public static Actor program(String name) {
        return new Actor(null, name);
    }
}
