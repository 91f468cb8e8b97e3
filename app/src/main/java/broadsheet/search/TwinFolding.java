package broadsheet.search;

import broadsheet.search.StoryEngine.Asked;
import broadsheet.search.StoryEngine.Placed;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Stories that say the same stand in a list once, where the best of them stands, on whatever page.
@Singleton
final class TwinFolding {
    private final Twins twins;

    TwinFolding(Twins twins) {
        this.twins = twins;
    }

    /// One statement, none for no hits. A twin on an earlier page is asked for among those few stories only.
    List<Found.Hit> folded(StoryEngine engine, Asked asked, List<Placed> hits) throws IOException {
        var same = twins.around(hits.stream().map(Placed::story).toList()).twins();
        var shown = new ArrayList<Found.Hit>();
        var gone = new HashSet<Long>();
        for (var hit : hits) {
            var others = same.getOrDefault(hit.story(), Set.of());
            if (!gone.contains(hit.story()) && !earlier(engine, asked, hit, hits, others)) {
                gone.addAll(others);
                shown.add(new Found.Hit(
                        hit.story(), hit.score(), others.stream().sorted().toList()));
            }
        }
        return shown;
    }

    private static boolean earlier(StoryEngine engine, Asked asked, Placed hit, List<Placed> hits, Set<Long> others)
            throws IOException {
        var onPage = new HashSet<Long>();
        hits.forEach(one -> onPage.add(one.story()));
        var elsewhere = others.stream().filter(one -> !onPage.contains(one)).toList();
        return asked.after() != null
                && !elsewhere.isEmpty()
                && !engine.before(asked, hit.place(), elsewhere).isEmpty();
    }
}
