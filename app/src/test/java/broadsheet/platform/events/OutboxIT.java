package broadsheet.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OutboxIT {
    /// What running.md promises for a node that died between its commit and the announcement, and a little more.
    private static final Duration CAUGHT_UP = Duration.ofSeconds(10);

    private static final AtomicLong NUMBERS = new AtomicLong();

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Ears ears;

    @Test
    void anEventIsHeardAfterItsCommitAndNotWhenItWasRolledBack() {
        var kept = new Rang(NUMBERS.incrementAndGet());
        var lost = new Rang(NUMBERS.incrementAndGet());
        assertThatThrownBy(() -> database.transaction(() -> {
                    outbox.append(lost);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        append(kept);
        Eventually.within(CAUGHT_UP, () -> ears.heard.contains(kept.number()));
        assertThat(ears.heard).doesNotContain(lost.number());
        assertThatThrownBy(() -> outbox.append(kept)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatANodeCommittedBeforeItDiedIsHeardWithoutItsAnnouncement() {
        var rang = new Rang(NUMBERS.incrementAndGet());
        database.use(handle -> handle.execute(
                "insert into outbox (type, payload) values (?, ?::jsonb)",
                "platform.events.OutboxIT$Rang",
                Json.write(rang)));
        Eventually.within(CAUGHT_UP, () -> ears.heard.contains(rang.number()));
    }

    @Test
    void inAStormEveryEventIsHeard() throws Exception {
        var numbers = LongStream.range(0, 64 * 20)
                .map(_ -> NUMBERS.incrementAndGet())
                .boxed()
                .toList();
        try (var writers = Executors.newFixedThreadPool(64)) {
            for (var number : numbers) {
                writers.execute(() -> append(new Rang(number)));
            }
        }
        Eventually.within(CAUGHT_UP, () -> ears.heard.containsAll(numbers));
    }

    @Test
    void severalEventsOfOneChangeAreOneStatement() {
        var numbers = List.of(NUMBERS.incrementAndGet(), NUMBERS.incrementAndGet());
        var statements = Database.statementsDuring(() -> database.transaction(() -> {
            outbox.append(numbers.stream().map(Rang::new).toList());
            return 0;
        }));
        assertThat(statements).isEqualTo(1);
        Eventually.within(CAUGHT_UP, () -> ears.heard.containsAll(numbers));
    }

    private void append(Rang event) {
        database.transaction(() -> {
            outbox.append(event);
            return 0;
        });
    }

    /// Something that only this test sends.
    record Rang(long number) implements Event {}

    @Singleton
    static class Ears {
        final Set<Long> heard = ConcurrentHashMap.newKeySet();

        void on(@Observes Rang event) {
            heard.add(event.number());
        }
    }
}
