package broadsheet.wire.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.media.Picture;
import broadsheet.media.PictureType;
import broadsheet.media.RemotePictures;
import broadsheet.media.photo.PhotoNotes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoliteFetchTest {
    private static final Outcome<RemotePictures.Fetched> PICTURE = Outcome.done(
            new RemotePictures.Fetched(new Picture("0".repeat(64), PictureType.JPEG, 1, 1, 1), PhotoNotes.NONE));

    @Test
    void fewAreFetchedAtOnceAndFewerFromOneHost() {
        var all = new Busy();
        var hosts = new ConcurrentHashMap<String, Busy>();
        var addresses = IntStream.range(0, 200)
                .mapToObj(i -> "https://host" + i % 5 + ".test/" + i)
                .toList();
        var heard = new ArrayList<String>();
        new PoliteFetch(new Outside() {
                    @Override
                    public Outcome<Fetched> fetch(String address) {
                        var host = hosts.computeIfAbsent(address.substring(0, 19), _ -> new Busy());
                        all.enter();
                        host.enter();
                        host.leave();
                        all.leave();
                        return PICTURE;
                    }
                })
                .fetch(addresses, (address, _) -> heard.add(address));
        assertThat(heard).containsExactlyInAnyOrderElementsOf(addresses);
        assertThat(all.most.get()).isBetween(1, 4);
        assertThat(hosts.values()).hasSize(5).allMatch(host -> host.most.get() <= 2);
    }

    @Test
    void aHostThatFailsNowAndThenIsNotLeftAlone() {
        var count = new AtomicInteger();
        var refused = new AtomicInteger();
        new PoliteFetch(new Outside() {
                    @Override
                    public Outcome<Fetched> fetch(String address) {
                        return count.incrementAndGet() % 3 == 0
                                ? PICTURE
                                : Outcome.refused(Problem.of(Problem.Kind.INVALID, "http.slow", "30"));
                    }
                })
                .fetch(
                        IntStream.range(0, 60)
                                .mapToObj(i -> "https://a.test/" + i)
                                .toList(),
                        (_, outcome) -> refused.addAndGet(outcome instanceof Outcome.Refused<?> ? 1 : 0));
        assertThat(count).hasValue(60);
        assertThat(refused).hasValue(40);
    }

    @Test
    void aDefectIsNotSwallowed() {
        var polite = new PoliteFetch(new Outside() {
            @Override
            public Outcome<Fetched> fetch(String address) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThatThrownBy(() -> polite.fetch(List.of("https://a.test/1"), (_, _) -> {}))
                .hasMessage("disk full");
    }

    private abstract static class Outside implements RemotePictures {
        @Override
        public Map<String, Fetched> known(Collection<String> addresses) {
            return Map.of();
        }
    }

    private static final class Busy {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void enter() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
        }

        void leave() {
            now.decrementAndGet();
        }
    }
}
