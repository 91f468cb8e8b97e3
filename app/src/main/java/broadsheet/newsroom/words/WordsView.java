package broadsheet.newsroom.words;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags and words of the house.
public final class WordsView {
    private WordsView() {}

    /// The page.
    ///
    /// @param query what was looked for
    /// @param faults why the last form was not taken
    /// @param kinds what a tag or word can stand for
    /// @param untagged published lately without a tag
    public record Page(
            Frame frame,
            Words words,
            String query,
            List<String> faults,
            List<Choice> kinds,
            List<Tag> tags,
            List<Word> own,
            List<Untagged> untagged,
            List<Change> changes) {}

    /// A choice of a list.
    public record Choice(String value, String label) {}

    /// A tag.
    ///
    /// @param kind its code, or empty
    /// @param others names that lead to it beside the one in use
    public record Tag(
            long id, String name, String href, String kind, String description, List<String> others, long version) {}

    /// A word.
    ///
    /// @param kind in words
    /// @param source in words
    public record Word(String word, String kind, String source) {}

    /// A story without tags, with what it could carry.
    public record Untagged(String headline, @Nullable String href, List<Suggested> suggested) {}

    /// A suggestion.
    public record Suggested(String tag, String kind, String reason) {}

    /// What somebody changed.
    public record Change(PrintedTime at, String text) {}
}
