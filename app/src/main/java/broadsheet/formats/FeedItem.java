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
/// @param authors names of people or offices
/// @param tags the source's categories, in its order, without repetition
/// @param section the section of the source it stood in
/// @param department the office that issued it
/// @param source the name of who published it
/// @param language BCP 47 tag
/// @param published when the source published it
/// @param updated when the source changed it last
/// @param media pictures and enclosures with absolute http(s) addresses, in order
public record FeedItem(
        long number,
        String id,
        String origin,
        @Nullable String url,
        String title,
        @Nullable String subtitle,
        @Nullable String summary,
        FeedContent content,
        List<String> authors,
        List<String> tags,
        @Nullable String section,
        @Nullable String department,
        @Nullable String source,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<FeedMedia> media) {
    public FeedItem {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        media = List.copyOf(media);
    }
}
