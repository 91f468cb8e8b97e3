package broadsheet.related;

import broadsheet.story.Story;
import java.util.List;

/// What to read after a story.
public interface RelatedNews {
    /// The best first: never itself, a twin of it or of another in the list, or what readers may not see; at most two
    /// of one event. Three statements at most.
    List<Related> of(Story story, int limit);
}
