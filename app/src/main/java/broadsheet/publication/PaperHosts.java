package broadsheet.publication;

import broadsheet.platform.web.KnownHosts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// The hosts of the papers, in memory: every request asks.
@Singleton
final class PaperHosts implements KnownHosts {
    /// After the papers are forgotten, and before pages are made again.
    private static final int THEN = Interceptor.Priority.APPLICATION + 750;

    private final Publications publications;
    private volatile List<String> names = List.of();

    PaperHosts(Publications publications) {
        this.publications = publications;
    }

    void start(@Observes StartupEvent event) {
        read();
    }

    void changed(@Observes @Priority(THEN) PapersChanged event) {
        read();
    }

    private void read() {
        names = publications.papers().stream()
                .map(Paper::host)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Collection<String> names() {
        return names;
    }
}
