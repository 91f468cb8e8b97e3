package broadsheet.breaking;

import broadsheet.platform.stream.Message;
import broadsheet.platform.stream.Streams;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.text.Simplified;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts 快訊 on the event streams: `breaking` for an entry, `breaking-ended` for one that was taken away, and when a
/// stream opens all running entries and then `breaking-current`, the list of their ids.
@Singleton
final class BreakingPush {
    private final Streams streams;
    private final BreakingNews news;
    private final Publications publications;
    private final ObjectMapper json;

    BreakingPush(Streams streams, BreakingNews news, Publications publications, ObjectMapper json) {
        this.streams = streams;
        this.news = news;
        this.publications = publications;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        streams.greet(this::state);
    }

    /// An entry was announced or ended.
    void changed(long id) {
        var running = news.current().stream().filter(entry -> entry.id() == id).findFirst();
        streams.send(running.map(this::shown).orElseGet(() -> message("breaking-ended", Set.of(), new Ended(id))));
    }

    private List<Message> state() {
        var messages = new ArrayList<Message>();
        var running = news.current();
        running.forEach(entry -> messages.add(shown(entry)));
        messages.add(message(
                "breaking-current",
                Set.of(),
                new Current(running.stream().map(Breaking::id).toList())));
        return messages;
    }

    private Message shown(Breaking entry) {
        var papers = publications.papers().stream()
                .filter(paper -> entry.in(paper.id()))
                .map(BreakingPush::slug)
                .toList();
        var data = new Shown(
                entry.id(),
                entry.headline(),
                Simplified.of(entry.headline()),
                entry.storyId(),
                papers,
                entry.starts().truncatedTo(ChronoUnit.MILLIS),
                entry.expires().truncatedTo(ChronoUnit.MILLIS));
        return message("breaking", papers, data);
    }

    private static String slug(Paper paper) {
        return paper.slug().value();
    }

    private Message message(String event, Collection<String> papers, Object data) {
        try {
            return new Message(event, papers.stream().collect(Collectors.toSet()), json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param simplified the headline as pages under `/zh-hans` show it
    /// @param papers slugs of the papers that show it
    record Shown(
            long id,
            String headline,
            String simplified,
            @Nullable Long storyId,
            List<String> papers,
            Instant at,
            Instant expires) {}

    record Ended(long id) {}

    record Current(List<Long> ids) {}
}
