package broadsheet.tag;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.jobs.Follower;
import broadsheet.story.Byline;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.tag.WordStore.Learned;
import broadsheet.tag.WordStore.Progress;
import broadsheet.text.Folding;
import broadsheet.text.words.NameKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Learns tags and names from every story that is stored, also from imports, once, on whichever node comes first: how
/// far it has come stands in the database, in the same transaction as what was learned.
@Singleton
final class TagFollower {
    private static final int STORIES = 100;
    private static final int EVENTS = 200;
    private static final int LONGEST_WORD = 24;

    /// The outbox forgets after 14 days.
    private static final Duration STALE = Duration.ofDays(10);

    private final Database database;
    private final TagStore tags;
    private final WordStore words;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean serving;
    private final Follower thread;

    TagFollower(
            Database database,
            TagStore tags,
            WordStore words,
            Stories stories,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.database = database;
        this.tags = tags;
        this.words = words;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
        this.serving = serving;
        thread = new Follower("tags", this::step);
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            thread.start();
        }
    }

    void hear(@Observes StoriesChanged event) {
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    /// Takes in some of what waits; false when nothing waits or another node is at it.
    boolean step() {
        return database.transaction(() -> words.lock().map(this::step).orElse(false));
    }

    private boolean step(Progress progress) {
        var filled = progress.filledTo();
        if (filled != null) {
            return fill(progress, filled);
        }
        return progress.at().isBefore(clock.instant().minus(STALE)) ? fill(progress, 0) : follow(progress);
    }

    private boolean fill(Progress progress, long filled) {
        // Taken before the first story is read: what changes meanwhile comes again as an event.
        var place = filled == 0 ? outbox.now() : progress.place();
        var some = stories.after(filled, STORIES);
        learn(some);
        var reached = some.isEmpty() ? null : some.getLast().id();
        words.save(new Progress(place, reached, clock.instant()));
        return true;
    }

    private boolean follow(Progress progress) {
        var reached = progress.place();
        var ids = new LinkedHashSet<Long>();
        for (var entry : outbox.after(progress.place(), EVENTS)) {
            if (ids.size() >= STORIES) {
                break;
            }
            reached = entry.place();
            if (entry.event() instanceof StoriesChanged(var changes)) {
                changes.forEach(change -> ids.add(change.id()));
            }
        }
        if (reached.equals(progress.place())) {
            return false;
        }
        learn(ids.isEmpty() ? List.of() : stories.all(ids));
        words.save(new Progress(reached, null, clock.instant()));
        return true;
    }

    private void learn(List<Story> some) {
        var printed = new LinkedHashSet<String>();
        var named = new LinkedHashMap<String, Learned>();
        for (var story : some) {
            printed.addAll(story.content().tags());
            story.content().byline().forEach(entry -> byline(entry, named));
            story.content().sources().forEach(source -> name(source, NameKind.ORGANISATION, "source", named));
        }
        var changed = register(printed);
        var learned = named.isEmpty() ? 0 : words.learn(List.copyOf(named.values()));
        if (!changed.isEmpty() || learned > 0) {
            outbox.append(new TagsChanged(changed));
        }
    }

    private static void byline(Byline entry, Map<String, Learned> named) {
        var person = entry.role() == Byline.Role.ISSUER ? NameKind.ORGANISATION : NameKind.PERSON;
        name(entry.name(), person, "byline", named);
        name(entry.organisation(), NameKind.ORGANISATION, "byline", named);
    }

    /// Several names in one field, a role or a sentence are no word.
    private static void name(@Nullable String name, NameKind kind, String source, Map<String, Learned> named) {
        var word = name == null ? "" : TagService.tidy(name);
        var key = Folding.of(word);
        if (key.length() > 1
                && key.length() <= LONGEST_WORD
                && word.length() <= LONGEST_WORD
                && word.codePoints().allMatch(point -> Character.isLetterOrDigit(point) || point == ' ')) {
            named.putIfAbsent(key, new Learned(key, new OwnWords.Word(word, kind, source)));
        }
    }

    /// Gives every printed tag a place; those that are new, with all their names.
    private Set<String> register(Set<String> printed) {
        var unknown = new ArrayList<>(printed);
        if (unknown.isEmpty() || unknown.size() == tags.known(printed).size()) {
            return Set.of();
        }
        tags.lock();
        unknown.removeAll(tags.known(printed));
        var changed = new HashSet<String>();
        for (var name : unknown) {
            var key = Aliases.key(name);
            var tag = tags.withKey(List.of(key))
                    .or(() -> tags.withKey(Aliases.BUILT_IN.keys(name)))
                    .orElseGet(() -> tags.insert(name));
            tags.lead(name, key, tag);
            changed.addAll(tags.find(tag).orElseThrow().names());
        }
        return changed;
    }
}
