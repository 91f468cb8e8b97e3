package broadsheet.screening;

import java.util.List;

/// A tag that a reader wants to give to a story.
///
/// @param tag as it was written
/// @param text of the story, plain
/// @param tags that the story has already, which are about it whatever its text says
public record TagDraft(String tag, String headline, String text, List<String> tags) {
    public TagDraft {
        tags = List.copyOf(tags);
    }
}
