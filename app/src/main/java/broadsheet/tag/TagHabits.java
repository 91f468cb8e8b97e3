package broadsheet.tag;

import broadsheet.kernel.Cursor;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.text.words.NameKind;
import broadsheet.text.words.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// What editors of this house choose for tags, as this node has learned it: from the newest stories at first,
/// afterwards
/// from every one that is published.
@Singleton
final class TagHabits {
    private static final int PAGE = 100;
    private static final int NEWEST = 1_000;
    private static final int REMEMBERED = 20_000;
    /// More at once is an import, which says little of what editors choose now.
    private static final int WAITING = 1_000;

    private final Stories stories;
    private final TagShelf shelf;
    private final BlockingQueue<Long> published = new LinkedBlockingQueue<>(WAITING);
    private volatile @Nullable Habits known;

    TagHabits(Stories stories, TagShelf shelf) {
        this.stories = stories;
        this.shelf = shelf;
    }

    List<Suggestion> suggest(String headline, String text, int limit) {
        return begun().suggest(headline, text, limit);
    }

    /// To be learned from with the next [#step]: whoever tells is not kept waiting.
    void remember(StoriesChanged event) {
        event.changes().stream()
                .filter(StoriesChanged.Changed::publicly)
                .map(StoriesChanged.Changed::id)
                .forEach(published::offer);
    }

    /// Learns from some of what was published, and the first time from the newest stories; false when nothing waits.
    boolean step() {
        var habits = begun();
        if (habits.size() > REMEMBERED) {
            known = newest();
        }
        var some = new ArrayList<Long>();
        published.drainTo(some, PAGE);
        some.removeIf(habits::has);
        if (!some.isEmpty()) {
            stories.all(some).forEach(habits::learn);
        }
        return !published.isEmpty();
    }

    /// Synchronized: the newest are read once, also when an editor asks before the first step.
    private synchronized Habits begun() {
        var habits = known;
        if (habits == null) {
            habits = newest();
            known = habits;
        }
        return habits;
    }

    private Habits newest() {
        var habits = new Habits(new TagSuggester(new House(), new HouseNaming()));
        newestStories().forEach(habits::learn);
        return habits;
    }

    private List<Story> newestStories() {
        var found = new ArrayList<Story>();
        Cursor after = null;
        do {
            var slice = stories.forStaff(null, EnumSet.of(Status.PUBLISHED, Status.CORRECTED), after, PAGE);
            found.addAll(slice.items());
            after = slice.next();
        } while (after != null && found.size() < NEWEST);
        return found.reversed();
    }

    /// One at a time: what is learned meanwhile would be half seen.
    private static final class Habits {
        private final TagSuggester suggester;
        private final Set<Long> learned = new HashSet<>();

        Habits(TagSuggester suggester) {
            this.suggester = suggester;
        }

        synchronized List<Suggestion> suggest(String headline, String text, int limit) {
            return suggester.suggest(headline, text, limit);
        }

        synchronized void learn(Story story) {
            var content = story.content();
            if (!content.tags().isEmpty() && learned.add(story.id())) {
                suggester.learn(content.headline(), content.body().plainText(), content.tags());
            }
        }

        synchronized boolean has(long story) {
            return learned.contains(story);
        }

        synchronized int size() {
            return learned.size();
        }
    }

    /// The words of the house, as they are whenever they are asked.
    private final class House implements Vocabulary {
        @Override
        public @Nullable NameKind kind(String folded) {
            return shelf.book().kind(folded);
        }

        @Override
        public int longest() {
            return shelf.book().longest();
        }
    }

    /// The names of the house, likewise.
    private final class HouseNaming implements TagNaming {
        @Override
        public String group(String printed) {
            return shelf.book().group(printed);
        }

        @Override
        public @Nullable String name(String group) {
            return shelf.book().name(group);
        }
    }
}
