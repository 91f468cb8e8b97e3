package broadsheet.screening;

import broadsheet.text.words.Dictionary;
import broadsheet.text.words.Vocabulary;
import java.util.List;

/// A tag that a reader wants to give to a story.
///
/// @param tag as it was written
/// @param text of the story, plain
/// @param tags that the story has already, which are about it whatever its text says
/// @param words of the house, which no cut goes through
public record TagDraft(String tag, String headline, String text, List<String> tags, Vocabulary words) {
    public TagDraft {
        tags = List.copyOf(tags);
    }

    /// In a house without words of its own.
    public TagDraft(String tag, String headline, String text, List<String> tags) {
        this(tag, headline, text, tags, Dictionary.BUILT_IN);
    }
}
