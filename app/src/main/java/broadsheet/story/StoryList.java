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

    /// The name under which the page cache knows the list.
    default String key() {
        return switch (this) {
            case Everything() -> "latest";
            case OfPaper(var id) -> "paper:" + id;
            case OfSection(var id) -> "section:" + id;
            case OfTag(var tag) -> "tag:" + tag;
        };
    }
}
