package broadsheet.site;

import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.publication.PapersChanged;
import broadsheet.story.StoriesChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Turns what happened into what the ready pages must forget.
@Singleton
final class SiteChanges {
    private final PageCache cache;

    SiteChanges(PageCache cache) {
        this.cache = cache;
    }

    void stories(@Observes StoriesChanged event) {
        cache.changed(of(event));
    }

    void papers(@Observes PapersChanged event) {
        cache.changed(List.of(new Change.Part(Shows.PAPERS)));
    }

    /// Drafts are on no page.
    static List<Change> of(StoriesChanged event) {
        var changes = new ArrayList<Change>();
        for (var changed : event.changes()) {
            if (!changed.publicly()) {
                continue;
            }
            changes.add(new Change.Item(Shows.STORY, changed.id()));
            var published = changed.published();
            if (published != null) {
                changed.lists().forEach(list -> changes.add(new Change.Listing(list, published)));
            }
        }
        return changes;
    }
}
