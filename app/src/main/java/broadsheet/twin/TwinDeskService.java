package broadsheet.twin;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class TwinDeskService implements TwinDesk {
    private final Database database;
    private final ChoiceStore store;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;

    TwinDeskService(Database database, ChoiceStore store, Stories stories, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Choices choices(long story) {
        var counts = new HashMap<Long, Choice>();
        var yields = new HashMap<Long, Choice>();
        for (var chosen : store.of(story)) {
            if (chosen.choice() == Choice.SEPARATE || chosen.twin() == story) {
                counts.put(chosen.twin() == story ? chosen.story() : chosen.twin(), chosen.choice());
            } else {
                yields.put(chosen.twin(), chosen.choice());
            }
        }
        return new Choices(counts, yields);
    }

    @Override
    public Outcome<Choice> choose(long story, long twin, Choice choice, Actor by) {
        return database.transaction(() -> {
            store.lock();
            if (!store.areTwins(story, twin)) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "twin.none"));
            }
            store.forget(story, twin);
            if (choice == Choice.CANONICAL || choice == Choice.UPDATE) {
                store.breakCircle(story, twin);
            }
            if (choice != Choice.NONE) {
                store.put(twin, story, choice, by, clock.instant());
            }
            outbox.append(new TwinsChanged(Set.of(story, twin)));
            return Outcome.done(choice);
        });
    }

    @Override
    public List<Difference> differences(Story story, Story other) {
        return Differences.of(story, other);
    }

    @Override
    public List<Offer> offers(long story) {
        return store.offers(story);
    }

    @Override
    public Outcome<Story> take(long story, long correction, long version, Actor by) {
        return database.transaction(() -> {
            var offer = offer(story, correction);
            var own = stories.find(story);
            var corrected = offer.flatMap(one -> stories.find(one.from()));
            if (offer.isEmpty() || own.isEmpty() || corrected.isEmpty()) {
                return Outcome.refused(noOffer());
            }
            var draft = new StoryDraft(
                    own.get().place(),
                    own.get().alsoIn(),
                    withText(own.get().content(), corrected.get().content()));
            return stories.correct(story, version, draft, offer.get().note(), by)
                    .then(done -> {
                        store.answer(story, correction, "taken", by);
                        return Outcome.done(done);
                    });
        });
    }

    @Override
    public Outcome<Offer> decline(long story, long correction, Actor by) {
        return database.transaction(() -> {
            var offer = offer(story, correction);
            offer.ifPresent(_ -> store.answer(story, correction, "declined", by));
            return offer.map(Outcome::done).orElseGet(() -> Outcome.refused(noOffer()));
        });
    }

    private Optional<Offer> offer(long story, long correction) {
        return store.offers(story).stream()
                .filter(one -> one.correction() == correction)
                .findFirst();
    }

    private static Problem noOffer() {
        return Problem.of(Problem.Kind.NOT_FOUND, "twin.offer.none");
    }

    private static StoryContent withText(StoryContent own, StoryContent corrected) {
        return new StoryContent(
                own.language(),
                own.kicker(),
                own.headline(),
                own.teaser(),
                own.dateline(),
                own.byline(),
                own.sources(),
                corrected.body(),
                own.images(),
                own.tags(),
                own.furtherReading(),
                own.urgency());
    }
}
