package broadsheet.story;

import broadsheet.author.Author;
import broadsheet.author.Authors;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who signed which story, so that authors have their pages.
@Singleton
final class StorySigning {
    private static final int OLDER = 500;

    private final Database database;
    private final StoryStore store;
    private final StoryListStore signatures;
    private final Authors authors;
    private final PageCache pages;

    StorySigning(Database database, StoryStore store, StoryListStore signatures, Authors authors, PageCache pages) {
        this.database = database;
        this.store = store;
        this.signatures = signatures;
        this.authors = authors;
        this.pages = pages;
    }

    /// The authors of these stories, by name.
    Map<String, Author> known(List<Story> stories) {
        return authors.register(stories.stream().flatMap(StorySigning::names).collect(Collectors.toSet()));
    }

    static Stream<String> names(Story story) {
        return story.content().byline().stream().flatMap(entry -> entry.authors().stream());
    }

    void sign(List<Story> stories, Map<String, Author> known) {
        signatures.sign(
                stories.stream().flatMap(story -> signed(story, known).stream()).toList());
    }

    void signAgain(Story story, Map<String, Author> known) {
        signatures.unsign(story.id());
        sign(List.of(story), known);
    }

    private static List<StoryListStore.Signed> signed(Story story, Map<String, Author> known) {
        var listed = story.status().listed() ? story.published() : null;
        return names(story)
                .map(known::get)
                .map(author -> new StoryListStore.Signed(story.id(), author.id(), listed))
                .distinct()
                .toList();
    }

    /// Stories of an older release get the pages of their authors while the paper runs already.
    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("authors of older stories").start(() -> {
            var found = false;
            while (database.transaction(() -> signOlder(OLDER)) > 0) {
                found = true;
            }
            if (found) {
                pages.changed(List.of(new Change.Everything()));
            }
        });
    }

    /// Looks through some of them; how many they were.
    private int signOlder(int limit) {
        var ids = signatures.unsigned(limit);
        var stories = ids.isEmpty() ? List.<Story>of() : store.all(ids);
        sign(stories, known(stories));
        signatures.markSigned(ids);
        return ids.size();
    }
}
