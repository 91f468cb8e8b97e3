package broadsheet.writing;

import broadsheet.account.Staff;
import broadsheet.body.Body;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Stories that translate another: it stands beside them while they are written.
@Singleton
public final class Translations {
    private final Database database;
    private final OriginalStore store;
    private final Stories stories;
    private final Publications publications;

    Translations(Database database, OriginalStore store, Stories stories, Publications publications) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.publications = publications;
    }

    /// What the story translates. One statement, two when there is something.
    public Optional<Story> original(long story) {
        return store.find(story).flatMap(stories::find);
    }

    /// Begins a draft in the language of the paper: with the sources, pictures and place line of the original, signed
    /// by
    /// the translator; the words are still those of nobody but the headline's.
    public Outcome<Story> begin(Story original, Place place, Staff by) {
        var draft = StoryDraft.in(place, content(original, place, by));
        return database.transaction(() -> stories.create(draft, by.actor()).then(story -> {
            store.put(story.id(), original.id());
            return Outcome.done(story);
        }));
    }

    private StoryContent content(Story original, Place place, Staff by) {
        var from = original.content();
        return new StoryContent(
                publications.paper(place.paperId()).language(),
                null,
                from.headline(),
                null,
                from.dateline(),
                List.of(new Byline(Byline.Role.TRANSLATOR, by.name(), null)),
                sources(from),
                new Body(List.of()),
                from.images(),
                List.of(),
                List.of(),
                from.urgency());
    }

    /// Who is to be credited: the sources, else the agencies of the byline.
    private static List<String> sources(StoryContent from) {
        var sources = new LinkedHashSet<>(from.sources());
        if (sources.isEmpty()) {
            from.byline().stream()
                    .map(Byline::organisation)
                    .filter(Objects::nonNull)
                    .forEach(sources::add);
        }
        return List.copyOf(sources);
    }
}
