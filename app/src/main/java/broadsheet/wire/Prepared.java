package broadsheet.wire;

import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.story.StoryContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as it would be stored.
///
/// @param file the file it came in
/// @param item how a report names it
/// @param section the section that the source names
/// @param published when the source published it, not before its embargo ends
/// @param updated when the source changed it after that
/// @param changed when the source says that it changed it last
/// @param oldPaths where it stood at the newsroom's former site
/// @param hash digest of all that would be stored
record Prepared(
        String file,
        String item,
        Key key,
        StoryContent content,
        @Nullable String section,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant changed,
        FeedStanding standing,
        FeedItem.Notes notes,
        List<String> oldPaths,
        String hash) {
    /// By what an item is known.
    ///
    /// @param origin what the identifier is unique in
    /// @param id the source's identifier of the item
    record Key(String origin, String id) {}

    /// The same item with pictures of ours: it then says something else than with those of others.
    ///
    /// @param pictures which those are
    Prepared with(StoryContent other, String pictures) {
        return new Prepared(
                file,
                item,
                key,
                other,
                section,
                published,
                updated,
                changed,
                standing,
                notes,
                oldPaths,
                FeedText.digest(hash + "\n" + pictures));
    }

    /// About how much there is to store.
    int characters() {
        return content.body().plainText().length();
    }
}
