package broadsheet.site;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import broadsheet.readertag.ReaderTags;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the stories that readers gave a tag among those that have it from the paper, each on the page where its time
/// belongs.
@Singleton
final class TaggedByReaders {
    private static final Comparator<StoryCard> NEWEST = Comparator.comparing(StoryCard::published)
            .thenComparingLong(StoryCard::id)
            .reversed();

    private final ReaderTags tags;
    private final Stories stories;

    TaggedByReaders(ReaderTags tags, Stories stories) {
        this.tags = tags;
        this.stories = stories;
    }

    /// One statement, and one more when readers gave the tag.
    List<StoryCard> among(Sheet sheet, String tag, @Nullable Cursor after, Slice<StoryCard> papers) {
        sheet.shows().part(ReaderTags.part(tag));
        var known = papers.items().stream().map(StoryCard::id).collect(Collectors.toSet());
        var more = stories
                .cards(tags.stories(tag).stream()
                        .filter(id -> !known.contains(id))
                        .toList())
                .stream()
                .filter(card -> isOn(card, after, papers.next()))
                .toList();
        more.forEach(card -> sheet.shows().story(card.id()));
        return more.isEmpty()
                ? papers.items()
                : Stream.concat(papers.items().stream(), more.stream())
                        .sorted(NEWEST)
                        .toList();
    }

    private static boolean isOn(StoryCard card, @Nullable Cursor after, @Nullable Cursor next) {
        return (after == null || card.published().isBefore(after.at()))
                && (next == null || !card.published().isBefore(next.at()));
    }
}
