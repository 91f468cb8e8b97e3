package broadsheet.wire;

import broadsheet.story.StoryContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item as it would be stored.
///
/// @param file the file it came in
/// @param item how a report names it
/// @param section the section that the source names
/// @param published when the source published it
/// @param updated when the source changed it after that
/// @param hash digest of all that would be stored
record Prepared(
        String file,
        String item,
        Key key,
        StoryContent content,
        @Nullable String section,
        @Nullable Instant published,
        @Nullable Instant updated,
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
                file, item, key, other, section, published, updated, StoryMaker.digest(hash + "\n" + pictures));
    }

    /// About how much there is to store.
    int characters() {
        return content.body().plainText().length();
    }
}
