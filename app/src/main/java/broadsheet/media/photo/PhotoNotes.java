package broadsheet.media.photo;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in a photograph about it (IPTC or XMP); null where nothing does.
///
/// @param caption what it shows
/// @param byline who made it; several with `、`
/// @param credit the agency or office
/// @param copyright the notice
public record PhotoNotes(
        @Nullable String caption,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable String copyright) {
    /// A picture about which nothing is written.
    public static final PhotoNotes NONE = new PhotoNotes(null, null, null, null);

    /// What to print as credit: agency and photographer, else who owns it.
    public @Nullable String creditLine() {
        var line = Stream.of(credit, byline).filter(Objects::nonNull).distinct().collect(Collectors.joining("／"));
        return line.isEmpty() ? copyright : line;
    }

    /// This, with its gaps filled from another.
    PhotoNotes or(PhotoNotes other) {
        return new PhotoNotes(
                caption == null ? other.caption : caption,
                byline == null ? other.byline : byline,
                credit == null ? other.credit : credit,
                copyright == null ? other.copyright : copyright);
    }
}
