package broadsheet.forum.web;

import broadsheet.forum.CommentsPosted;
import broadsheet.platform.stream.Message;
import broadsheet.platform.stream.Streams;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells open pages of new comments: `comment` with the story, how many came since the last time, and the id of the
/// newest. A story that is written under 200 times a second is told of once a second.
@Singleton
final class CommentPush {
    private final Streams streams;
    private final long hush;
    private final Map<Long, News> waiting = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("comments-told").factory());

    CommentPush(Streams streams, ForumLimits config) {
        this.streams = streams;
        hush = config.hush().toMillis();
    }

    /// The first comment goes out at once, those that follow together after the pause.
    synchronized void on(@Observes CommentsPosted event) {
        event.byStory().forEach((story, comments) -> hear(story, News.of(comments)));
    }

    private void hear(long story, News news) {
        var known = waiting.get(story);
        if (known != null) {
            waiting.put(story, known.and(news));
            return;
        }
        send(story, news);
        pause(story);
    }

    private void pause(long story) {
        waiting.put(story, News.NONE);
        var _ = timer.schedule(() -> flush(story), hush, TimeUnit.MILLISECONDS);
    }

    private synchronized void flush(long story) {
        var news = waiting.remove(story);
        if (news != null && news.added() > 0) {
            send(story, news);
            pause(story);
        }
    }

    private void send(long story, News news) {
        streams.send(new Message(
                "comment",
                Set.of(),
                "{\"story\":%d,\"added\":%d,\"newest\":%d}".formatted(story, news.added(), news.newest())));
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private record News(int added, long newest) {
        static final News NONE = new News(0, 0);

        static News of(List<Long> comments) {
            return new News(comments.size(), Collections.max(comments));
        }

        News and(News later) {
            return new News(added + later.added, Math.max(newest, later.newest));
        }
    }
}
