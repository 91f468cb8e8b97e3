package broadsheet.demo;

import broadsheet.pick.Picks;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The products of the demo: a feed of fictional things, shown in every demo paper.
@Singleton
final class DemoPicks {
    private final Picks picks;

    DemoPicks(Picks picks) {
        this.picks = picks;
    }

    void add(List<Paper> papers) {
        var feed = feed();
        for (var paper : papers) {
            var _ = picks.replace(paper.id(), feed, DemoLoader.BY).orThrow();
            picks.show(paper.id(), true, DemoLoader.BY);
        }
    }

    private static String feed() {
        try (var file = Objects.requireNonNull(DemoPicks.class.getResourceAsStream("/demo/products.xml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
