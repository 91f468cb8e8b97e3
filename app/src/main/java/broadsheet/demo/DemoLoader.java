package broadsheet.demo;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fills an empty install with the demo papers in three steps: papers, releases, the rest. Each is whole or not
/// there, so that the next start does what a load that was cut off left undone.
@Singleton
final class DemoLoader {
    /// Who did it, in revisions and logs.
    static final Actor BY = Actor.program("demo");

    private final boolean wanted;
    private final Database database;
    private final DemoPapers papers;
    private final DemoPictures pictures;
    private final DemoStories stories;
    private final DemoSignIns signIns;
    private final DemoTalk talk;
    private final DemoPicks picks;

    DemoLoader(
            @ConfigProperty(name = "broadsheet.demo", defaultValue = "false") boolean wanted,
            Database database,
            DemoPapers papers,
            DemoPictures pictures,
            DemoStories stories,
            DemoSignIns signIns,
            DemoTalk talk,
            DemoPicks picks) {
        this.wanted = wanted;
        this.database = database;
        this.papers = papers;
        this.pictures = pictures;
        this.stories = stories;
        this.signIns = signIns;
        this.talk = talk;
        this.picks = picks;
    }

    /// Before the first page can be asked for.
    void start(@Observes StartupEvent event) {
        if (wanted) {
            load();
        }
    }

    /// Loads the demo into an install without papers, or one whose demo was cut off; true when it did.
    boolean load() {
        var files = DemoFiles.papers();
        if (papers.areThere()) {
            if (!papers.are(files.papers()) || stories.areThere()) {
                return false;
            }
        } else {
            papers.add(files.papers());
        }
        // One thread beside: pictures wait for the disk, passwords for their hashes.
        try (var beside = Executors.newSingleThreadExecutor()) {
            var addresses = CompletableFuture.supplyAsync(() -> pictures.store(files.pictures()), beside);
            var people = CompletableFuture.supplyAsync(() -> signIns.create(papers.all()), beside);
            stories.addReleases();
            return database.transaction(() -> {
                var ids = stories.addOwn(files, addresses.join());
                talk.add(ids, people.join());
                picks.add(papers.all());
                return true;
            });
        }
    }
}
