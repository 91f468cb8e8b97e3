package broadsheet.newsroom.twins;

import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What editors and operators see of twins and related news.
public final class TwinView {
    private TwinView() {}

    /// A story with its twins.
    ///
    /// @param fault why the last form was not taken, or null
    public record Page(
            Frame frame,
            Words words,
            long id,
            long version,
            String headline,
            List<Item> twins,
            List<Offer> offers,
            List<Pick> dead,
            List<Suggestion> suggestions,
            @Nullable String fault) {}

    /// A twin.
    ///
    /// @param sameness 「與經濟日報 11:02 有 92 % 相同」
    /// @param chosen what was chosen, in words
    public record Item(long id, String headline, String sameness, String chosen, List<Difference> differences) {}

    /// A place where two stories differ.
    public record Difference(String here, String there) {}

    /// A correction of a twin.
    public record Offer(long correction, String note, PrintedTime at) {}

    /// A pick that leads nowhere.
    ///
    /// @param story that has it
    /// @param headline of the story, or its number in words
    /// @param pick headline of what was picked, or its number in words
    public record Pick(long story, String headline, String pick, String why) {}

    /// A story to pick.
    public record Suggestion(long id, String headline, String reason) {}

    /// The check of the whole archive.
    ///
    /// @param when of the last one, or null before the first
    public record Check(Frame frame, Words words, @Nullable PrintedTime when, List<String> lines, List<Pick> dead) {}
}
