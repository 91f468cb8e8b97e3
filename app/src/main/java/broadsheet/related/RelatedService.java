package broadsheet.related;

import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.story.Story;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Answers from what was found.
@Singleton
final class RelatedService implements RelatedNews {
    private static final int REMEMBERED = 20_000;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final RelatedSeeker seeker;
    private final RelatedStore store;
    private final PaperRules rules;
    private final PageCache pages;
    private final Cache<Long, List<Neighbour>> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(GOOD_FOR)
            .build();

    RelatedService(RelatedSeeker seeker, RelatedStore store, PaperRules rules, PageCache pages) {
        this.seeker = seeker;
        this.store = store;
        this.rules = rules;
        this.pages = pages;
    }

    @Override
    public List<Related> of(Story story, int limit) {
        return seeker.find(story, limit);
    }

    @Override
    public List<Neighbour> ready(Story story) {
        return known.get(story.id(), store::of);
    }

    @Override
    public boolean mayStand(long candidatePaper, long paper) {
        return rules.allow(candidatePaper, paper);
    }

    void hear(@Observes RelatedChanged event) {
        known.invalidateAll(event.stories());
        pages.changed(event.stories().stream()
                .<Change>map(story -> new Change.Part(RelatedNews.part(story)))
                .toList());
    }
}
