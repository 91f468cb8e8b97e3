package broadsheet.live;

import broadsheet.platform.stream.Message;
import broadsheet.platform.stream.Streams;
import broadsheet.story.Stories;
import broadsheet.text.Simplified;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts entries on the event streams as `live`: whole, so that a thousand readers ask for nothing. What readers may not
/// see is not told of.
@Singleton
final class LivePush {
    private final Streams streams;
    private final LiveBlogs blogs;
    private final LiveStore store;
    private final Stories stories;
    private final ObjectMapper json;

    LivePush(Streams streams, LiveBlogs blogs, LiveStore store, Stories stories, ObjectMapper json) {
        this.streams = streams;
        this.blogs = blogs;
        this.store = store;
        this.stories = stories;
        this.json = json;
    }

    void on(@Observes LiveChanged event) {
        var shown = stories.find(event.story()).filter(story -> story.status().listed());
        if (shown.isEmpty()) {
            return;
        }
        var ended = blogs.of(event.story()).filter(blog -> blog.ended() != null).isPresent();
        var entry = event.entry() == 0
                ? null
                : store.entry(event.story(), event.entry()).orElse(null);
        send(new Shown(event.story(), event.entry(), ended, entry == null ? null : Entry.of(entry)));
    }

    private void send(Shown shown) {
        try {
            streams.send(new Message("live", Set.of(), json.writeValueAsString(shown)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param id of the entry, or 0
    /// @param entry null when it was taken away
    record Shown(
            long story, long id, boolean ended, @Nullable Entry entry) {}

    /// @param simplified headline and text as pages under `/zh-hans` show them
    record Entry(Instant at, String headline, String text, List<String> simplified) {
        static Entry of(LiveEntry entry) {
            return new Entry(
                    entry.at().truncatedTo(ChronoUnit.MILLIS),
                    entry.headline(),
                    entry.text(),
                    List.of(Simplified.of(entry.headline()), Simplified.of(entry.text())));
        }
    }
}
