package broadsheet.newsroom.picks;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Product picks as editors see them.
public final class PicksView {
    private PicksView() {}

    /// All papers of a person.
    public record Overview(Frame frame, Words words, List<Shop> shops) {}

    /// A paper, its latest stories and its products.
    ///
    /// @param shown whether it shows picks at all
    /// @param more address of further products, or null
    public record Shop(
            String slug,
            String name,
            boolean shown,
            List<Link> stories,
            List<Item> products,
            @Nullable String more) {}

    /// A story with its address, or a word.
    public record Link(String words, String href) {}

    /// A product.
    ///
    /// @param facts price, merchant, why it is not shown
    /// @param opened how often in thirty days
    /// @param place `pin`, `forbid` or empty at a story
    public record Item(long id, String title, String facts, String opened, boolean forbidden, String place) {}

    /// One story.
    ///
    /// @param beside what stands there now
    public record OfStory(
            Frame frame,
            Words words,
            long id,
            String headline,
            boolean shown,
            List<Kind> kinds,
            boolean harmless,
            List<String> beside,
            List<Item> products,
            String query,
            List<String> faults) {}

    /// A reason for which a story may be sensitive.
    ///
    /// @param suggested by the rules
    public record Kind(String code, String name, boolean marked, boolean suggested) {}
}
