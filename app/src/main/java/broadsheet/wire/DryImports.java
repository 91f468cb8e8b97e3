package broadsheet.wire;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Imports into nothing.
final class DryImports implements Imports {
    private final Clock clock;

    DryImports(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome<ImportReport> run(ImportRequest request, Language language, ImportProgress progress) {
        if (!request.dryRun()) {
            throw new IllegalArgumentException("nothing to write to");
        }
        Instant start = clock.instant();
        return ImportFiles.of(request.paths()).then(files -> {
            Tally tally = new Tally(language);
            Count count = new Count(tally, request.publish(), start);
            ImportRun.Shelf shelf = batch -> batch.forEach(item -> count.take(item, null));
            new ImportRun(files, request, tally, shelf, progress).run();
            return Outcome.done(
                    tally.report(Duration.between(start, clock.instant()).toMillis() / 1000.0));
        });
    }

    /// Counts items as a real import would.
    static final class Count {
        private final Seen seen = new Seen();
        private final Tally tally;
        private final boolean publish;
        private final Instant now;

        Count(Tally tally, boolean publish, Instant now) {
            this.tally = tally;
            this.publish = publish;
            this.now = now;
        }

        /// @param stored what the database knows of it, or null
        void take(Prepared item, WireStore.@Nullable Known stored) {
            String before = seen.put(item.key(), item.hash());
            Arrival arrival = Arrival.of(item, stored, publish, now);
            if (arrival == Arrival.VOID) {
                tally.refused(item, Problem.of(Problem.Kind.CONFLICT, "wire.recalled"));
            } else if (arrival == Arrival.UNCHANGED || item.hash().equals(before)) {
                tally.unchanged(1);
            } else if (arrival == Arrival.NEW && before == null) {
                tally.created(1);
            } else {
                tally.updated(1);
            }
        }
    }
}
