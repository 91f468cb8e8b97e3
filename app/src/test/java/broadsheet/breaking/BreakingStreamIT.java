package broadsheet.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.platform.stream.Streams;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class BreakingStreamIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TestHTTPResource("/api/events")
    URI events;

    @Inject
    BreakingNews news;

    @Inject
    Publications publications;

    @Inject
    Streams streams;

    @Test
    void anOpenStreamHearsWithinTwoSeconds() throws Exception {
        var paper = Samples.paper(publications);
        try (var stream = open("")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("content-type")).isEqualTo("text/event-stream;charset=utf-8");
            assertThat(stream.header("cache-control")).isEqualTo("no-store");
            Eventually.within(SOON, () -> stream.got("event: breaking-current"));

            var id = announce("地震警報：花蓮外海規模六點一", paper);
            Eventually.within(SOON, () -> stream.got("地震警報"));
            assertThat(stream.lines()).contains("event: breaking");
            assertThat(stream.lines().getLast()).isEmpty();
            assertThat(stream.got("\"papers\":[\"" + paper.slug() + "\"]")).isTrue();

            news.end(id, Samples.EDITOR).orThrow();
            Eventually.within(SOON, () -> stream.got("{\"id\":" + id + "}"));
            assertThat(stream.lines()).contains("event: breaking-ended");
        }
    }

    @Test
    void aNewStreamIsToldHowThingsStand() throws Exception {
        var paper = Samples.paper(publications);
        var id = announce("已經進行的快訊", paper);
        Eventually.within(SOON, () -> news.current(paper.id()).size() == 1);
        try (var stream = open("")) {
            Eventually.within(SOON, () -> stream.got("event: breaking-current"));
            assertThat(stream.lines().getFirst()).startsWith("retry: ");
            assertThat(stream.got("已經進行的快訊")).isTrue();
        }
        news.end(id, Samples.EDITOR).orThrow();
    }

    @Test
    void aStreamOfOnePaperHearsNothingOfItsSister() throws Exception {
        var daily = Samples.paper(publications);
        var business = Samples.paper(publications);
        try (var stream = open("?paper=" + business.slug())) {
            Eventually.within(SOON, () -> stream.got("event: breaking-current"));
            var one = announce("只給日報的快訊", daily);
            var two = announce("只給財經報的快訊", business);
            Eventually.within(SOON, () -> stream.got("只給財經報的快訊"));
            assertThat(stream.got("只給日報的快訊")).isFalse();
            news.end(one, Samples.EDITOR).orThrow();
            news.end(two, Samples.EDITOR).orThrow();
        }
        try (var refused = open("?paper=%3Cscript%3E")) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void aStreamThatWasClosedIsForgotten() throws Exception {
        Eventually.within(Duration.ofSeconds(10), () -> streams.open() == 0);
        try (var stream = open("");
                var other = open("")) {
            Eventually.within(SOON, () -> stream.got("retry: ") && other.got("retry: "));
            assertThat(streams.open()).isEqualTo(2);
        }
        Eventually.within(SOON, () -> streams.open() == 0);
    }

    private EventStream open(String query) throws Exception {
        return new EventStream(URI.create(events + query));
    }

    private long announce(String headline, Paper paper) {
        var expires = Clock.systemUTC().instant().plus(Duration.ofMinutes(5));
        return news.announce(new NewBreaking(headline, null, Set.of(paper.id()), expires), Samples.EDITOR)
                .orThrow()
                .id();
    }
}
