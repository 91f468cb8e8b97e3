package broadsheet.api;

import java.util.List;

/// What stands around a story and comes from other features: until a feature gives it, there is none.
record StoryNeighbours(
        List<StoryParts.Related> related,
        List<StoryParts.Product> products,
        List<StoryParts.Twin> twins,
        StoryParts.Comments comments) {
    /// A story with a discussion that otherwise stands alone.
    static StoryNeighbours with(StoryParts.Comments comments) {
        return new StoryNeighbours(List.of(), List.of(), List.of(), comments);
    }
}
