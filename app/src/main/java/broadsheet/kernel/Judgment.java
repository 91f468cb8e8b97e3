package broadsheet.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a judgment found in a text that was sent.
///
/// @param text as it was read; [Finding#from] and [Finding#to] count in it
/// @param findings at least one
/// @param confirm what is sent along with the same text to have it taken all the same, or null when it is not taken
public record Judgment(
        String text, List<Finding> findings, @Nullable String confirm) {
    public Judgment {
        findings = List.copyOf(findings);
    }

    /// One cause.
    ///
    /// @param code key of its sentence in the bundle that it begins with
    /// @param clause id of the clause of the rules
    /// @param from the first character at fault, counted in UTF-16 units
    /// @param to behind the last one
    public record Finding(String code, String clause, int from, int to) {
        /// What stands there.
        public String in(String text) {
            return text.substring(from, to);
        }
    }
}
