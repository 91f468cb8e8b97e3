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
        following = StoryFollowing.changes(services, store, STORIES);
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
        return following.step(some -> take(some, made));
    }

    private void take(List<Story> some, Consumer<Set<Long>> made) {
        var texts = new LinkedHashMap<Long, String>();
        some.forEach(story -> texts.put(story.id(), StoryText.of(story.content())));
        var before = store.hashes(texts.keySet());
        var changed = new LinkedHashMap<Long, TextHash>();
        texts.forEach((story, text) -> {
            var hash = hash(text);
            if (!hash.equals(before.get(story))) {
                changed.put(story, hash);
            }
        });
        if (!changed.isEmpty()) {
            makeMissing(texts, changed);
            store.putStories(changed);
            outbox.append(new StoriesEmbedded(changed.keySet()));
            made.accept(changed.keySet());
        }
    }

    private void makeMissing(Map<Long, String> texts, Map<Long, TextHash> changed) {
        var known = store.known(changed.values());
        var missing = new HashMap<TextHash, String>();
        changed.forEach((story, hash) -> {
            if (!known.contains(hash)) {
                missing.put(hash, texts.getOrDefault(story, ""));
            }
        });
        if (!missing.isEmpty()) {
            var vectors = new HashMap<TextHash, Vector>();
            var model = keeper.model();
            missing.forEach((hash, text) -> vectors.put(hash, Vector.of(model.embed(text))));
            store.putVectors(vectors);
        }
    }

    private TextHash hash(String text) {
        try {
            var whole = keeper.name() + "\n" + text;
            return new TextHash(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
