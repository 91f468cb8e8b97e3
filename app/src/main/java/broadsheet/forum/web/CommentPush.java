package broadsheet.forum.web;

import broadsheet.forum.CommentPosted;
import broadsheet.platform.stream.Message;
import broadsheet.platform.stream.Streams;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
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
    synchronized void on(@Observes CommentPosted event) {
        var known = waiting.get(event.story());
        if (known != null) {
            waiting.put(event.story(), known.and(event.comment()));
            return;
        }
        send(event.story(), new News(1, event.comment()));
        pause(event.story());
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

        News and(long comment) {
            return new News(added + 1, Math.max(newest, comment));
        }
    }
}
