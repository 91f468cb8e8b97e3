package broadsheet.forum.gate;

import broadsheet.screening.PastPost;
import broadsheet.screening.ScreeningCorpus;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Predicate;

/// The comments of members, for rehearsals. Comments of stories that readers do not see are left out.
@Singleton
final class CommentCorpus implements ScreeningCorpus {
    private final CorpusStore store;
    private final Stories stories;

    CommentCorpus(CorpusStore store, Stories stories) {
        this.store = store;
        this.stories = stories;
    }

    @Override
    public void read(long paperId, Instant since, Predicate<PastPost> taken) {
        long before = Long.MAX_VALUE;
        var page = store.before(before);
        while (!page.isEmpty()) {
            var papers =
                    stories.papers(page.stream().map(PastPost::story).distinct().toList());
            for (var post : page) {
                if (post.at().isBefore(since)) {
                    return;
                }
                if (Long.valueOf(paperId).equals(papers.get(post.story())) && !taken.test(post)) {
                    return;
                }
            }
            before = page.getLast().id();
            page = store.before(before);
        }
    }
}
