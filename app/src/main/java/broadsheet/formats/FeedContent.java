package broadsheet.formats;

import org.jspecify.annotations.Nullable;

/// The text of an item as the source gave it.
public sealed interface FeedContent {
    /// HTML, not cleaned: may hold anything.
    ///
    /// @param base the absolute address that relative links in it start from
    record Html(String markup, @Nullable String base) implements FeedContent {}

    /// Plain text; blank lines part its paragraphs.
    record Text(String text) implements FeedContent {}

    /// The source gave no text.
    record None() implements FeedContent {}

    /// Whether there is nothing but white space.
    default boolean isBlank() {
        return switch (this) {
            case Html html -> html.markup.isBlank();
            case Text plain -> plain.text.isBlank();
            case None _ -> true;
        };
    }
}
