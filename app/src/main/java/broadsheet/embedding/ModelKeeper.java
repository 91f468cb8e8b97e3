package broadsheet.embedding;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The model: opened when the first vector is wanted, closed when none was for a while.
@Singleton
final class ModelKeeper {
    private static final Logger LOG = Logger.getLogger(ModelKeeper.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final EmbeddingConfig config;
    private final Clock clock;
    private final Opener opener;
    private @Nullable Embedder open;
    private Instant used = Instant.MIN;
    private @Nullable Instant failed;
    private boolean ended;

    @Inject
    ModelKeeper(EmbeddingConfig config, Clock clock) {
        this(config, clock, OnnxEmbedder::open);
    }

    ModelKeeper(EmbeddingConfig config, Clock clock, Opener opener) {
        this.config = config;
        this.clock = clock;
        this.opener = opener;
    }

    boolean isOn() {
        return config.enabled();
    }

    /// True for an hour after the model could not be used.
    synchronized boolean isFailing() {
        return failed != null && clock.instant().isBefore(failed.plus(AGAIN));
    }

    /// The name of the model, without opening it.
    String name() {
        return ModelFiles.name(config.folder());
    }

    /// The vector of a text. Throws when the model cannot be used, or not any more.
    synchronized float[] embed(String text) {
        if (ended) {
            throw new IllegalStateException("the paper stops");
        }
        used = clock.instant();
        var here = open;
        if (here == null) {
            here = opened();
            open = here;
        }
        return here.embed(text);
    }

    private Embedder opened() {
        try {
            return opener.open(ModelFiles.of(config.folder()));
        } catch (IOException e) {
            failed = clock.instant();
            LOG.warnf("embedding: no vectors, the model cannot be used: %s", e.toString());
            throw new UncheckedIOException(e);
        }
    }

    synchronized void closeWhenIdle() {
        if (clock.instant().isAfter(used.plus(config.idle()))) {
            close();
        }
    }

    /// For good. Native code that is at a text when its memory goes would take the whole program with it.
    @PreDestroy
    synchronized void end() {
        ended = true;
        close();
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @FunctionalInterface
    interface Opener {
        Embedder open(ModelFiles files) throws IOException;
    }
}
