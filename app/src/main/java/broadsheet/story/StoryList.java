package broadsheet.story;

/// Lists of stories for readers, newest first by time of publication.
public sealed interface StoryList {
    /// All papers.
    record Everything() implements StoryList {}

    /// One paper, whether a story belongs to it or only runs in it.
    record OfPaper(long paperId) implements StoryList {}

    /// One section.
    record OfSection(long sectionId) implements StoryList {}

    /// One tag, as printed.
    record OfTag(String tag) implements StoryList {}

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
            case OfTag(var tag) -> "tag:" + tag;
            case OfAuthor(var id) -> "author:" + id;
        };
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
