package broadsheet.embedding;

import broadsheet.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Vectors of stories in memory, as the paper's own: for measuring on files.
public final class EmbeddingShelf implements Meanings, AutoCloseable {
    private final Embedder embedder;
    private final Map<Long, Vector> vectors = new ConcurrentHashMap<>();
    private final VectorShelf shelf = new VectorShelf();
    private final Nearest nearest = new Nearest(shelf, this::kept);

    private EmbeddingShelf(Embedder embedder) {
        this.embedder = embedder;
    }

    /// With the model of a folder, or the one that comes along; nothing when it cannot be used.
    public static Optional<EmbeddingShelf> open(Optional<Path> folder) {
        try {
            return Optional.of(new EmbeddingShelf(OnnxEmbedder.open(ModelFiles.of(folder))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Makes the vectors of these stories, on all processors.
    public void put(Collection<Story> stories) {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var made = stories.stream()
                    .map(story -> workers.submit(
                            (Callable<Vector>) () -> Vector.of(embedder.embed(StoryText.of(story.content())))))
                    .toList();
            int i = 0;
            for (var story : stories) {
                var vector = made.get(i++).get();
                vectors.put(story.id(), vector);
                shelf.put(story.id(), vector);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Long, Vector> kept(Collection<Long> stories) {
        var found = new HashMap<Long, Vector>();
        for (var story : stories) {
            var vector = vectors.get(story);
            if (vector != null) {
                found.put(story, vector);
            }
        }
        return found;
    }

    @Override
    public Map<Long, Double> near(long story, Collection<Long> others, int most) {
        return nearest.near(story, others, most);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
