package broadsheet.machine;

import broadsheet.author.Author;
import broadsheet.live.LiveCoverage;
import broadsheet.publication.Paper;
import broadsheet.publication.Section;
import broadsheet.story.Story;
import broadsheet.story.StoryImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A story on its page, for structured data.
///
/// @param paper under whose masthead it stands
/// @param section in which it stands there, or null
/// @param url permanent, absolute
/// @param description a sentence or two
/// @param lead the picture above the text, or null
/// @param authors those of the byline who have a page, by name
/// @param terms where the paper's terms of use are, or null
/// @param live its entries when it is told live, or null
public record Article(
        Story story,
        Paper paper,
        @Nullable Section section,
        String url,
        String description,
        @Nullable StoryImage lead,
        Map<String, Author> authors,
        @Nullable String terms,
        @Nullable LiveCoverage live) {
    public Article {
        authors = Map.copyOf(authors);
    }
}
