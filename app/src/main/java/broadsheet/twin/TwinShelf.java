package broadsheet.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Twins among stories in memory, by the judgment that the paper uses: for measuring it on files. Not for several
/// threads.
public final class TwinShelf {
    private static final int MOST_COMPARED = 40;

    private final Map<Long, List<Long>> shelves = new HashMap<>();
    private final Map<Long, Entry> entries = new HashMap<>();

    /// Adds a story and gives its twins among those added before, most alike first.
    public List<Twin> add(long story, Instant moment, String headline, String text) {
        var whole = new TwinText(headline, text);
        var print = whole.print();
        if (print.isTiny()) {
            return List.of();
        }
        var entry = new Entry(whole, print.simHash(), moment);
        var alike = new LinkedHashSet<Long>();
        var bands = print.bands();
        for (int band = 0; band < bands.length; band++) {
            var shelf =
                    shelves.computeIfAbsent(((long) band << 32) | (bands[band] & 0xffffffffL), _ -> new ArrayList<>());
            alike.addAll(shelf);
            shelf.add(story);
        }
        entries.put(story, entry);
        return alike.stream()
                .filter(one -> TwinJudge.near(entry(one).moment, moment))
                .sorted(Comparator.comparingInt(one -> Long.bitCount(entry(one).simHash ^ entry.simHash)))
                .limit(MOST_COMPARED)
                .flatMap(one -> {
                    var likeness = entry(one).text.print().likeness(print);
                    return TwinJudge.areTwins(entry(one).text, whole, likeness)
                            ? Stream.of(new Twin(one, TwinJudge.percent(likeness)))
                            : Stream.empty();
                })
                .sorted(Comparator.comparingInt(Twin::percent).reversed())
                .toList();
    }

    private Entry entry(long story) {
        return Objects.requireNonNull(entries.get(story));
    }

    private record Entry(TwinText text, long simHash, Instant moment) {}
}
