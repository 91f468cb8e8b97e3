package broadsheet.related;

import broadsheet.story.Story;
import java.util.List;

/// What to read after a story.
public interface RelatedNews {
    /// The best first: never itself, a twin of it or of another in the list, or what readers may not see; at most two
    /// of one event. Three statements at most.
    List<Related> of(Story story, int limit);

    /// For pages, which must not wait: what was found before; the first time nothing. What is not known or ten minutes
    /// old is then sought in the background, and pages that show [#part] change when something else was found.
    List<Neighbour> ready(Story story, int limit);

    /// What a page shows that prints the neighbours of a story.
    static String part(long story) {
        return "related:" + story;
    }

    /// A neighbour by its id. Readers may not be allowed to see it any more.
    record Neighbour(long story, Related.Reason reason) {}
}
