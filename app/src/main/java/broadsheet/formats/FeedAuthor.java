package broadsheet.formats;

import org.jspecify.annotations.Nullable;

/// Somebody, or an office, that had a part in an item.
///
/// @param role the source's own word for the part, such as `photographer`, in lower case; null when it names none
public record FeedAuthor(String name, @Nullable String role) {}
