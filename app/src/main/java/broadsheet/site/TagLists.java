package broadsheet.site;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import broadsheet.readertag.ReaderTags;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import broadsheet.tag.TagName;
import broadsheet.tag.Tags;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list of a tag has beside the paper's own stories: those that readers gave the tag, each on the page where
/// its time belongs, what an editor wrote about the tag, and what goes with it.
@Singleton
final class TagLists {
    private static final Comparator<StoryCard> NEWEST = Comparator.comparing(StoryCard::published)
            .thenComparingLong(StoryCard::id)
            .reversed();

    private static final int BESIDE = 8;

    private final ReaderTags readers;
    private final Stories stories;
    private final Tags tags;

    TagLists(ReaderTags readers, Stories stories, Tags tags) {
        this.readers = readers;
        this.stories = stories;
        this.tags = tags;
    }

    /// The list to which a printed name leads.
    StoryList.OfTag of(String printed) {
        return tags.list(printed);
    }

    /// What an editor wrote about it, or null.
    @Nullable
    String description(StoryList.OfTag list) {
        return tags.find(list.tag())
                .map(TagName::description)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /// Tags that go with it in these stories. One statement.
    List<String> beside(StoryList.OfTag list, List<StoryCard> cards) {
        return tags.beside(list, stories.all(cards.stream().map(StoryCard::id).toList()), BESIDE);
    }

    /// One statement, and one more when readers gave the tag.
    List<StoryCard> among(Sheet sheet, StoryList.OfTag list, @Nullable Cursor after, Slice<StoryCard> papers) {
        var names = list.names();
        sheet.shows().part(Tags.part(list.tag()));
        names.forEach(name -> sheet.shows().part(ReaderTags.part(name)));
        var known = papers.items().stream().map(StoryCard::id).collect(Collectors.toSet());
        var more = stories
                .cards(readers.stories(names).stream()
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
