package broadsheet.author;

import broadsheet.formats.FeedText;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who signs stories: a person or an office, known by name alone. Two people of one name are one author.
///
/// @param slug stands in `/author/{slug}`, for good
/// @param name as it was printed the first time
public record Author(long id, String slug, String name) {
    /// The name under which somebody is known: NFC, without control characters and with single spaces; nothing when
    /// no name is left.
    public static Optional<String> nameOf(@Nullable String printed) {
        if (printed == null) {
            return Optional.empty();
        }
        var name = FeedText.line(Normalizer.normalize(printed, Normalizer.Form.NFC));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
