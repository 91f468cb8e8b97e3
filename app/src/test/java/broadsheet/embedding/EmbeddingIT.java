package broadsheet.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.follow.StoryFollowing.Services;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class EmbeddingIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Inject
    EmbeddingStore store;

    @Inject
    Stories stories;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Publications publications;

    @Inject
    Embeddings switchedOff;

    private int read;

    @Test
    void aTextIsReadOnceHoweverManyStoriesHaveItAndTheyAreNearEachOther() {
        var embeddings = service(_ -> new Letters());
        embeddings.catchUp();
        var one = story("海上風電併網", "離岸風場第一部風機今天併網送電，工程人員說浪高時只能在船上等。");
        var other = story("海上風電併網", "離岸風場第一部風機今天併網送電，工程人員說浪高時只能在船上等。");
        var far = story("XYZ", "The quick brown fox jumps over the lazy dog again and again.");
        var before = read;
        // An event is given once every transaction that began before it has ended.
        Eventually.within(SOON, () -> {
            embeddings.catchUp();
            return embeddings.near(one.id(), List.of(far.id()), 1).size() == 2;
        });
        assertThat(read - before).isEqualTo(2);
        assertThat(embeddings.near(one.id(), List.of(far.id()), 1))
                .containsOnlyKeys(other.id(), far.id())
                .satisfies(near ->
                        assertThat(near.getOrDefault(other.id(), 0.0)).isGreaterThan(near.getOrDefault(far.id(), 0.0)));
        assertThat(embeddings.state().vectors()).isGreaterThanOrEqualTo(3);

        var changed = StoryDraft.in(
                one.place(), content("XYZ", "The quick brown fox jumps over the lazy dog again and again."));
        stories.save(one.id(), one.version(), changed, Samples.EDITOR).orThrow();
        Eventually.within(SOON, () -> {
            embeddings.catchUp();
            return embeddings.near(one.id(), List.of(far.id()), 0).getOrDefault(far.id(), 0.0) > 0.99;
        });
    }

    @Test
    void theVectorOfATextThatNoStoryHasAnyMoreIsForgotten() {
        var embeddings = service(_ -> new Letters());
        var one = story("潮間帶調查", "退潮後志工數了三小時，紀錄到四十二種螺，比去年多五種。");
        var other = story("潮間帶調查", "退潮後志工數了三小時，紀錄到四十二種螺，比去年多五種。");
        var both = List.of(one.id(), other.id());
        Eventually.within(SOON, () -> {
            embeddings.catchUp();
            return store.hashes(both).size() == 2;
        });
        var before = Set.copyOf(store.hashes(both).values());
        changed(embeddings, one);
        assertThat(store.known(before)).as("the other story has it still").hasSize(1);
        changed(embeddings, other);
        assertThat(store.known(before)).isEmpty();
    }

    private void changed(EmbeddingService embeddings, Story story) {
        var before = store.hashes(List.of(story.id()));
        var text = content("潮間帶夜間調查", "夜裡的礁岩上多了章魚，志工換上紅光頭燈，數到天亮。");
        stories.save(story.id(), story.version(), StoryDraft.in(story.place(), text), Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> {
            embeddings.catchUp();
            return !store.hashes(List.of(story.id())).equals(before);
        });
    }

    @Test
    void withoutAModelNothingIsKnownAndNothingFails() {
        var embeddings = service(_ -> {
            throw new IOException("no model here");
        });
        var story = story("地方創生", "山村裡的舊碾米廠改成圖書館，孩子放學後先來這裡寫作業。");
        assertThat(switchedOff.near(story.id(), List.of(), 5)).isEmpty();
        assertThat(switchedOff.state().on()).isFalse();
        assertThat(embeddings.near(story.id(), List.of(), 5)).isEmpty();
    }

    private EmbeddingService service(ModelKeeper.Opener opener) {
        var keeper = new ModelKeeper(new Settings(), clock, opener);
        return new EmbeddingService(
                store,
                new EmbeddingFollower(new Services(database, stories, outbox, clock), store, keeper),
                keeper,
                false);
    }

    private Story story(String headline, String text) {
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        return stories.create(StoryDraft.in(place, content(headline, text)), Samples.EDITOR)
                .orThrow();
    }

    private static StoryContent content(String headline, String text) {
        return new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(),
                List.of(),
                5);
    }

    private record Settings() implements EmbeddingConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Duration idle() {
            return Duration.ZERO;
        }
    }

    /// A model that counts letters.
    private final class Letters implements Embedder {
        @Override
        public String model() {
            return "letters";
        }

        @Override
        public float[] embed(String text) {
            read++;
            var counts = new float[512];
            text.chars().forEach(letter -> counts[letter % counts.length]++);
            return counts;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
