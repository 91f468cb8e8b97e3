package broadsheet.demo;

import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The demo's own stories on their way in. They name each other, so each goes in when all it names are in.
final class OwnStories {
    private final Stories stories;
    private final DemoPapers papers;
    private final Instant now;
    private final Map<String, String> pictures;
    private final Map<String, Long> ids = new HashMap<>();
    private final List<DemoFiles.OwnStory> waiting = new ArrayList<>();

    /// @param pictures addresses by name
    OwnStories(Stories stories, DemoPapers papers, Instant now, Map<String, String> pictures) {
        this.stories = stories;
        this.papers = papers;
        this.now = now;
        this.pictures = pictures;
    }

    /// Publishes them, then corrects and withdraws those that have it coming; ids by key.
    Map<String, Long> add(List<String> keys) {
        var all = keys.stream().map(DemoFiles::story).toList();
        for (var story : all) {
            if (story.namesOther(ids.keySet())) {
                publish();
            }
            waiting.add(story);
        }
        publish();
        for (var story : all) {
            correct(story);
            withdraw(story);
        }
        return Map.copyOf(ids);
    }

    private void publish() {
        var made = stories.createAll(waiting.stream().map(this::newStory).toList(), DemoLoader.BY);
        for (int i = 0; i < made.size(); i++) {
            ids.put(waiting.get(i).key(), made.get(i));
        }
        waiting.clear();
    }

    private Stories.NewStory newStory(DemoFiles.OwnStory story) {
        return new Stories.NewStory(
                StoryDraft.in(papers.place(story.paper(), story.section()), story.uncorrected(this::resolve)),
                DemoFiles.moment(story.published(), now),
                moment(story.updated()));
    }

    private @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : DemoFiles.moment(text, now);
    }

    private void correct(DemoFiles.OwnStory story) {
        var correction = story.correction();
        if (correction != null) {
            var stored = stored(story);
            var draft = StoryDraft.in(stored.place(), story.content(this::resolve));
            stories.correct(stored.id(), stored.version(), draft, correction.note(), DemoLoader.BY)
                    .orThrow();
        }
    }

    private void withdraw(DemoFiles.OwnStory story) {
        var reason = story.withdrawal();
        if (reason != null) {
            var stored = stored(story);
            stories.withdraw(stored.id(), stored.version(), reason, DemoLoader.BY)
                    .orThrow();
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
        return name.startsWith("picture:")
                ? Objects.requireNonNull(pictures.get(what), what)
                : String.valueOf(id(what));
    }
}
