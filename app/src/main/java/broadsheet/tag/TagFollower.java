package broadsheet.tag;

import broadsheet.platform.events.Outbox;
import broadsheet.platform.jobs.Follower;
import broadsheet.story.Byline;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.story.follow.StoryFollowing;
import broadsheet.story.follow.StoryFollowing.Services;
import broadsheet.tag.WordStore.Learned;
import broadsheet.text.Folding;
import broadsheet.text.words.NameKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Learns tags and names from every story that is stored, also from imports, once, on whichever node comes first; and
/// on every node, in the same thread, what editors choose.
@Singleton
final class TagFollower {
    private static final int STORIES = 100;
    private static final int LONGEST_WORD = 24;

    private final StoryFollowing following;
    private final TagStore tags;
    private final WordStore words;
    private final TagHabits habits;
    private final Outbox outbox;
    private final Follower thread;

    TagFollower(
            Services services,
            TagStore tags,
            WordStore words,
            TagHabits habits,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        following = StoryFollowing.changes(services, words.progress(), STORIES);
        this.tags = tags;
        this.words = words;
        this.habits = habits;
        outbox = services.outbox();
        thread = new Follower("tags", serving, this::step);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void hear(@Observes StoriesChanged event) {
        habits.remember(event);
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }

    /// Takes in some of what waits; false when nothing waits or another node is at it.
    private boolean step() {
        return following.step(this::learn) || habits.step();
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
