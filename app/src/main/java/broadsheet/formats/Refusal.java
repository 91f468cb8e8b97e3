package broadsheet.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an item, or a whole file, was not read.
///
/// @param number place of the item in the file, from 1; 0 when it is about the file
/// @param id the item's own identifier, when that much was read
/// @param reason what kind of refusal it is
/// @param details the words that complete the reason, in its order
public record Refusal(long number, @Nullable String id, Reason reason, List<String> details) {
    private static final int MAX_DETAIL = 200;

    public Refusal {
        details = details.stream().map(Refusal::shortened).toList();
    }

    /// The cause in plain English; [Reason] names the kind for translation.
    public String cause() {
        return reason.cause(details);
    }

    /// The item as a report names it: its own identifier, or its number with a `#`; empty for a whole file.
    public String item() {
        if (id != null) {
            return id;
        }
        return number == 0 ? "" : "#" + number;
    }

    private static String shortened(String text) {
        String line = FeedText.line(text);
        return line.length() <= MAX_DETAIL ? line : FeedText.head(line, MAX_DETAIL) + "…";
    }
}
