package broadsheet.embedding;

import broadsheet.embedding.EmbeddingStore.TextHash;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Story;
import broadsheet.story.follow.StoryFollowing;
import broadsheet.story.follow.StoryFollowing.Services;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Makes the vector of every story that is stored, once for each text, on whichever node comes first.
@Singleton
final class EmbeddingFollower {
    /// About half a second of work: so long a node holds the place.
    private static final int STORIES = 20;

    private final StoryFollowing following;
    private final EmbeddingStore store;
    private final ModelKeeper keeper;
    private final Outbox outbox;
    private final Database database;

    EmbeddingFollower(Services services, EmbeddingStore store, ModelKeeper keeper) {
        following = StoryFollowing.changes(services, store.progress(), STORIES);
        database = services.database();
        this.store = store;
        this.keeper = keeper;
        outbox = services.outbox();
    }

    /// To be called once before the first step.
    void begin() {
        database.transaction(() -> {
            store.begin(keeper.name());
            return true;
        });
    }

    /// Makes some of the vectors that are missing; false when none are, another node is at it, or there is no model.
    ///
    /// @param made hears whose vectors they are; they are not committed yet
    boolean step(Consumer<Set<Long>> made) {
        if (!keeper.isOn() || keeper.isFailing()) {
            return false;
        }
        // Outside the transaction: reading takes seconds.
        makeMissing(changed(following.ahead()));
        return following.step(some -> take(some, made));
    }

    private void take(List<Story> some, Consumer<Set<Long>> made) {
        var changed = changed(some);
        if (!changed.isEmpty()) {
            makeMissing(changed);
            var hashes = new LinkedHashMap<Long, TextHash>();
            changed.forEach((story, text) -> hashes.put(story, text.hash()));
            var before = store.hashes(hashes.keySet());
            store.putStories(hashes);
            store.forget(before.values());
            outbox.append(new StoriesEmbedded(hashes.keySet()));
            made.accept(hashes.keySet());
        }
    }

    /// The texts of those stories that say something else than when they were last read.
    private Map<Long, Text> changed(List<Story> some) {
        var texts = new LinkedHashMap<Long, Text>();
        for (var story : some) {
            var words = StoryText.of(story.content());
            texts.put(story.id(), new Text(words, hash(words)));
        }
        store.hashes(texts.keySet()).forEach((story, before) -> {
            if (before.equals(Objects.requireNonNull(texts.get(story)).hash())) {
                texts.remove(story);
            }
        });
        return texts;
    }

    private void makeMissing(Map<Long, Text> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var missing = new LinkedHashMap<TextHash, String>();
        changed.values().forEach(text -> missing.put(text.hash(), text.words()));
        missing.keySet().removeAll(Set.copyOf(store.known(missing.keySet())));
        if (!missing.isEmpty()) {
            var vectors = new HashMap<TextHash, Vector>();
            missing.forEach((hash, words) -> vectors.put(hash, Vector.of(keeper.embed(words))));
            store.putVectors(vectors);
        }
    }

    private record Text(String words, TextHash hash) {}

    private TextHash hash(String text) {
        try {
            var whole = keeper.name() + "\n" + text;
            return new TextHash(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
