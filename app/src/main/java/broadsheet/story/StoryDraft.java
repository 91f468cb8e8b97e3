package broadsheet.story;

import java.util.List;

/// A story to be stored: where it runs and what it says.
public record StoryDraft(Place place, List<Place> alsoIn, StoryContent content) {
    public StoryDraft {
        alsoIn = List.copyOf(alsoIn);
    }

    /// A draft for one place.
    public static StoryDraft in(Place place, StoryContent content) {
        return new StoryDraft(place, List.of(), content);
    }
}
