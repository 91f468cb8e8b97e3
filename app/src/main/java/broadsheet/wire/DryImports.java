package broadsheet.wire;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
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
            Count count = new Count(tally);
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

        Count(Tally tally) {
            this.tally = tally;
        }

        /// @param stored what the database knows of it, or null
        void take(Prepared item, WireStore.@Nullable Known stored) {
            String before = seen.put(item.key(), item.hash());
            if (before == null && stored == null) {
                tally.created(1);
            } else if (item.hash().equals(before) || (stored != null && stored.says(item.hash()))) {
                tally.unchanged(1);
            } else {
                tally.updated(1);
            }
        }
    }
}
