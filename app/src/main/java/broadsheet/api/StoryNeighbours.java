package broadsheet.api;

import java.util.List;

/// What stands around a story and comes from other features: until a feature gives it, there is none.
record StoryNeighbours(
        List<StoryParts.Related> related,
        List<StoryParts.Product> products,
        List<StoryParts.Twin> twins,
        StoryParts.Comments comments) {
    /// A story that stands alone and takes no comments.
    static final StoryNeighbours NONE =
            new StoryNeighbours(List.of(), List.of(), List.of(), new StoryParts.Comments(0, false));
}
