package broadsheet.wire;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.media.RemotePictures;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

// Commands look it up by hand.
@Unremovable
@Singleton
final class ImportService implements Imports {
    /// What an import works with.
    record Parts(Database database, Stories stories, WireStore store, Clock clock) {}

    private final Parts parts;
    private final Publications publications;
    private final RemotePictures pictures;

    ImportService(
            Database database,
            Stories stories,
            WireStore store,
            Clock clock,
            Publications publications,
            RemotePictures pictures) {
        this.parts = new Parts(database, stories, store, clock);
        this.publications = publications;
        this.pictures = pictures;
    }

    @Override
    public Outcome<ImportReport> run(ImportRequest request, Language language, ImportProgress progress) {
        Instant start = parts.clock.instant();
        return ImportFiles.of(request.paths())
                .then(files -> Places.of(publications, request).then(places -> {
                    Tally tally = new Tally(language);
                    ImportRun.Shelf shelf = request.dryRun()
                            ? dry(new DryImports.Count(tally, request.publish(), start))
                            : new StoryShelf(parts, places, tally, request.publish());
                    boolean fetching = request.fetchMedia() && !request.dryRun();
                    ImportRun.Shelf pictured = new MediaFetch(shelf, pictures, tally, progress, fetching);
                    new ImportRun(files, request, tally, pictured, progress).run();
                    Duration took = Duration.between(start, parts.clock.instant());
                    return Outcome.done(tally.report(took.toMillis() / 1000.0));
                }));
    }

    private ImportRun.Shelf dry(DryImports.Count count) {
        return batch -> {
            List<Prepared.Key> keys = batch.stream().map(Prepared::key).toList();
            Map<Prepared.Key, WireStore.Known> known = parts.store.find(keys);
            batch.forEach(item -> count.take(item, known.get(item.key())));
        };
    }
}
