package broadsheet.story;

import java.util.List;

/// Lists of stories for readers, newest first by time of publication.
public sealed interface StoryList {
    /// All papers.
    record Everything() implements StoryList {}

    /// One paper, whether a story belongs to it or only runs in it.
    record OfPaper(long paperId) implements StoryList {}

    /// One section.
    record OfSection(long sectionId) implements StoryList {}

    /// One tag.
    ///
    /// @param tag as printed
    /// @param names under which stories carry it, `tag` among them
    record OfTag(String tag, List<String> names) implements StoryList {
        public OfTag {
            names = List.copyOf(names);
        }

        /// A tag with one name only.
        public OfTag(String tag) {
            this(tag, List.of(tag));
        }
    }

    /// One author, whatever the role.
    ///
    /// @param authorId of [broadsheet.author.Author]
    record OfAuthor(long authorId) implements StoryList {}

    /// The name under which the page cache knows the list.
    default String key() {
        return switch (this) {
            case Everything() -> "latest";
            case OfPaper(var id) -> "paper:" + id;
            case OfSection(var id) -> "section:" + id;
            case OfTag list -> "tag:" + list.tag;
            case OfAuthor(var id) -> "author:" + id;
        };
    }

    /// All names under which the page cache knows it: a tag has one for each of its names.
    default List<String> keys() {
        return this instanceof OfTag list
                ? list.names.stream().map(name -> new OfTag(name).key()).toList()
                : List.of(key());
    }

    /// `paper` or `section`; an [IllegalArgumentException] for other lists.
    default String shelf() {
        return switch (this) {
            case OfPaper _ -> "paper";
            case OfSection _ -> "section";
            case Everything _, OfTag _, OfAuthor _ ->
                throw new IllegalArgumentException("neither paper nor section: " + this);
        };
    }

    /// The id of the paper or section; an [IllegalArgumentException] for other lists.
    default long shelfId() {
        return switch (this) {
            case OfPaper(var id) -> id;
            case OfSection(var id) -> id;
            case Everything _, OfTag _, OfAuthor _ ->
                throw new IllegalArgumentException("neither paper nor section: " + this);
        };
    }
}
