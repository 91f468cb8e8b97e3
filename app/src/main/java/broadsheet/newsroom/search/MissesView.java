package broadsheet.newsroom.search;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;

/// Searches without a result.
public final class MissesView {
    private MissesView() {}

    /// The page.
    public record Page(Frame frame, Words words, List<Line> lines) {}

    /// What was looked for, and how often.
    public record Line(String words, String href, String count) {}
}
