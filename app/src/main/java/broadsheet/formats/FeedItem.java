package broadsheet.formats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a feed, whatever the format. All texts are free of control characters and trimmed; single-line
/// ones have
/// single spaces. Nothing is blank: what the source left out is null or an empty list.
///
/// @param number place in the file, from 1
/// @param id the source's identifier of the item, else its address, else a digest of title and date
/// @param origin what the identifier is unique in: the feed's own address or name; empty when the file names none
/// @param url absolute address of the item at its source
/// @param title plain text; empty when the source gave none
/// @param subtitle a second headline
/// @param summary plain text of a few sentences
/// @param content the text, as HTML or plain
/// @param authors people or offices, in the order of the source
/// @param tags the source's categories, in its order, without repetition
/// @param section the section of the source it stood in
/// @param department the office that issued it
/// @param sources names of who reported or published it first
/// @param language BCP 47 tag
/// @param published when the source published it
/// @param updated when the source changed it last
/// @param media pictures and enclosures with absolute http(s) addresses, in order
/// @param dateline place (and day) that the text begins with
/// @param urgency IPTC urgency, 1 (flash) to 9
/// @param standing whether it may be shown, and which version it is
/// @param notes what is for newsrooms only
/// @param oldPaths under which paths of the newsroom's former site it stood, decoded, beginning with a slash
public record FeedItem(
        long number,
        String id,
        String origin,
        @Nullable String url,
        String title,
        @Nullable String subtitle,
        @Nullable String summary,
        FeedContent content,
        List<Author> authors,
        List<String> tags,
        @Nullable String section,
        @Nullable String department,
        List<String> sources,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<FeedMedia> media,
        @Nullable String dateline,
        @Nullable Integer urgency,
        FeedStanding standing,
        Notes notes,
        List<String> oldPaths) {
    public FeedItem {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        media = List.copyOf(media);
        sources = List.copyOf(sources);
        oldPaths = List.copyOf(oldPaths);
    }

    /// Somebody, or an office, that had a part in an item.
    ///
    /// @param role the source's own word for the part, in lower case, such as `photographer`; null when it has none
    public record Author(String name, @Nullable String role) {}

    /// What a source tells newsrooms about an item, and readers never see.
    ///
    /// @param copyright the copyright notice
    /// @param terms what the text and its pictures may be used for, a line each
    /// @param editors a note to editors
    /// @param comments how many comments of readers stand in the export; they are counted, not taken in
    public record Notes(
            @Nullable String copyright,
            @Nullable String terms,
            @Nullable String editors,
            int comments) {
        /// Nothing to tell.
        public static final Notes NONE = new Notes(null, null, null, 0);
    }
}
