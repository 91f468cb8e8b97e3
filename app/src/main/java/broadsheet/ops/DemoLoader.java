package broadsheet.ops;

import broadsheet.body.Body;
import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Fills an empty install with the demo papers: first the papers, then all the rest in one transaction, so that a
/// load that was cut off is done again at the next start.
@Singleton
final class DemoLoader {
    private static final Actor BY = Actor.program("demo");
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");
    private static final LocalTime RELEASED = LocalTime.of(10, 0);
    private static final String LANGUAGE = "zh-Hant-TW";
    private static final int QUIET = 7;

    private final boolean wanted;
    private final Database database;
    private final Publications publications;
    private final Stories stories;
    private final DemoSignIns signIns;
    private final Clock clock;

    DemoLoader(
            @ConfigProperty(name = "broadsheet.demo", defaultValue = "false") boolean wanted,
            Database database,
            Publications publications,
            Stories stories,
            DemoSignIns signIns,
            Clock clock) {
        this.wanted = wanted;
        this.database = database;
        this.publications = publications;
        this.stories = stories;
        this.signIns = signIns;
        this.clock = clock;
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
        var papers = publications.papers();
        if (papers.isEmpty()) {
            database.transaction(() -> {
                files.papers().forEach(this::addPaper);
                return true;
            });
        } else if (!isCutOff(files)) {
            return false;
        }
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = CompletableFuture.runAsync(() -> signIns.create(publications.papers()), beside);
            return database.transaction(() -> {
                addReleases();
                new OwnStories(clock.instant()).add(files.stories());
                people.join();
                return true;
            });
        }
    }

    private boolean isCutOff(DemoFiles.Papers files) {
        return stories.after(0, 1).isEmpty()
                && publications.papers().stream()
                        .map(paper -> paper.name())
                        .toList()
                        .equals(files.papers().stream()
                                .map(DemoFiles.PaperText::name)
                                .toList());
    }

    private void addPaper(DemoFiles.PaperText text) {
        var paper = publications
                .add(new NewPaper(
                        text.slug(), text.name(), text.tagline(), text.host(), LANGUAGE, text.about(), text.look()))
                .orThrow();
        for (var section : text.sections()) {
            publications.addSection(paper.id(), section.slug(), section.name()).orThrow();
        }
    }

    private void addReleases() {
        var all = new ArrayList<Stories.NewStory>();
        for (var release : DemoFiles.releases()) {
            var draft = StoryDraft.in(place(release.paper(), release.section()), content(release));
            // Minutes apart, so that a day's releases have an order.
            var published =
                    release.date().atTime(RELEASED).atZone(TAIWAN).toInstant().plusSeconds(all.size() % 300 * 60L);
            all.add(new Stories.NewStory(draft, published, null));
        }
        stories.createAll(all, BY);
    }

    private static StoryContent content(DemoFiles.Release release) {
        return new StoryContent(
                LANGUAGE,
                null,
                release.title(),
                null,
                null,
                List.of(new Byline(Byline.Role.ISSUER, null, release.department())),
                List.of(release.source()),
                Body.ofParagraphs(release.body().lines().toList()),
                List.of(),
                release.tags(),
                List.of(FurtherReading.outside(release.url(), release.source() + "新聞稿原文")),
                QUIET);
    }

    private Place place(String paperSlug, String sectionSlug) {
        var paper = publications.paper(paperSlug).orElseThrow();
        return new Place(paper.id(), paper.section(sectionSlug).orElseThrow().id());
    }

    private static String picture(String name) {
        return "/media/demo/" + name + ".webp";
    }

    /// The own stories on their way in. They name each other, so they go in as soon as all they name are in.
    private final class OwnStories {
        private final Instant now;
        private final Map<String, Long> ids = new HashMap<>();
        private final List<DemoFiles.OwnStory> waiting = new ArrayList<>();

        OwnStories(Instant now) {
            this.now = now;
        }

        void add(List<String> keys) {
            var all = keys.stream().map(DemoFiles::story).toList();
            for (var story : all) {
                if (story.namesOther(ids.keySet())) {
                    store();
                }
                waiting.add(story);
            }
            store();
            all.forEach(this::correctOrWithdraw);
        }

        private void store() {
            var made = stories.createAll(waiting.stream().map(this::newStory).toList(), BY);
            for (int i = 0; i < made.size(); i++) {
                ids.put(waiting.get(i).key(), made.get(i));
            }
            waiting.clear();
        }

        private Stories.NewStory newStory(DemoFiles.OwnStory story) {
            return new Stories.NewStory(
                    StoryDraft.in(place(story.paper(), story.section()), story.uncorrected(this::resolve)),
                    DemoFiles.moment(story.published(), now),
                    moment(story.updated()));
        }

        private @Nullable Instant moment(@Nullable String text) {
            return text == null ? null : DemoFiles.moment(text, now);
        }

        private void correctOrWithdraw(DemoFiles.OwnStory story) {
            var correction = story.correction();
            if (correction != null) {
                var stored = stored(story);
                var draft = StoryDraft.in(stored.place(), story.content(this::resolve));
                stories.correct(stored.id(), stored.version(), draft, correction.note(), BY)
                        .orThrow();
            }
            var withdrawal = story.withdrawal();
            if (withdrawal != null) {
                var stored = stored(story);
                stories.withdraw(stored.id(), stored.version(), withdrawal, BY).orThrow();
            }
        }

        private Story stored(DemoFiles.OwnStory story) {
            return stories.find(id(story.key())).orElseThrow();
        }

        private long id(String key) {
            return Objects.requireNonNull(ids.get(key), key);
        }

        private String resolve(String name) {
            var what = name.substring(name.indexOf(':') + 1);
            return name.startsWith("picture:") ? picture(what) : String.valueOf(id(what));
        }
    }
}
