package broadsheet.formats;

import org.jspecify.annotations.Nullable;

/// What a source tells newsrooms about an item, and readers never see.
///
/// @param copyright the copyright notice
/// @param terms what the text and its pictures may be used for, a line each
/// @param editors a note to editors
/// @param comments how many comments of readers stand in the export; they are counted, not taken in
public record FeedNotes(
        @Nullable String copyright,
        @Nullable String terms,
        @Nullable String editors,
        int comments) {
    /// Nothing to tell.
    public static final FeedNotes NONE = new FeedNotes(null, null, null, 0);
}
