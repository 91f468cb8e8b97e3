package broadsheet.tag;

import broadsheet.kernel.Cursor;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.text.words.NameKind;
import broadsheet.text.words.Vocabulary;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What editors of this house choose for tags, as this node has learned it: from the newest stories when it is first
/// asked, afterwards from every one that is published.
@Singleton
final class TagHabits {
    private static final int PAGE = 100;
    private static final int NEWEST = 1_000;
    private static final int REMEMBERED = 20_000;

    private final Stories stories;
    private final TagShelf shelf;
    private final Set<Long> learned = new HashSet<>();
    private @Nullable TagSuggester suggester;

    TagHabits(Stories stories, TagShelf shelf) {
        this.stories = stories;
        this.shelf = shelf;
    }

    /// One at a time: what is learned meanwhile would be half seen.
    synchronized List<Suggestion> suggest(String headline, String text, int limit) {
        var known = suggester;
        if (known == null) {
            known = new TagSuggester(new House(), new HouseNaming());
            for (var story : newest()) {
                learn(known, story);
            }
            suggester = known;
        }
        return known.suggest(headline, text, limit);
    }

    void hear(@Observes StoriesChanged event) {
        var published = event.changes().stream()
                .filter(StoriesChanged.Changed::publicly)
                .map(StoriesChanged.Changed::id)
                .toList();
        learn(published);
    }

    private synchronized void learn(List<Long> published) {
        var known = suggester;
        if (known == null) {
            return;
        }
        if (learned.size() > REMEMBERED) {
            // Begins anew with the newest.
            learned.clear();
            suggester = null;
            return;
        }
        var unknown = published.stream().filter(id -> !learned.contains(id)).toList();
        if (!unknown.isEmpty()) {
            stories.all(unknown).forEach(story -> learn(known, story));
        }
    }

    private void learn(TagSuggester known, Story story) {
        var content = story.content();
        if (!content.tags().isEmpty() && learned.add(story.id())) {
            known.learn(content.headline(), content.body().plainText(), content.tags());
        }
    }

    private List<Story> newest() {
        var found = new ArrayList<Story>();
        Cursor after = null;
        do {
            var slice = stories.forStaff(null, EnumSet.of(Status.PUBLISHED, Status.CORRECTED), after, PAGE);
            found.addAll(slice.items());
            after = slice.next();
        } while (after != null && found.size() < NEWEST);
        return found.reversed();
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
