package broadsheet.platform.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The places of all pages by host and address, within the memory they may take.
final class Shelf {
    private record Aged(Entry entry, long readAt) {}

    private final Map<String, Map<String, Entry>> hosts = new ConcurrentHashMap<>();
    private final Map<String, Long> viewsOfDropped = new HashMap<>();
    private final SubjectIndex index;
    private final long memory;

    Shelf(SubjectIndex index, long memory) {
        this.index = index;
        this.memory = memory;
    }

    /// The place, if there is one. Allocates nothing.
    @Nullable
    Entry find(String host, String address) {
        var pages = hosts.get(host);
        return pages == null ? null : pages.get(address);
    }

    /// The place, new if there was none.
    Entry place(String host, String address, long now) {
        return hosts.computeIfAbsent(host, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(address, key -> new Entry(host, key, now));
    }

    /// Takes a place away; its caller holds the entry's lock.
    void drop(Entry entry) {
        entry.gone = true;
        index.remove(entry);
        hosts.getOrDefault(entry.host, Map.of()).remove(entry.address, entry);
        long views = entry.views.sumThenReset();
        if (views > 0) {
            synchronized (viewsOfDropped) {
                viewsOfDropped.merge(entry.path(), views, Long::sum);
            }
        }
    }

    /// Drops what was read longest ago until a tenth of the memory is free again, when there is too much.
    void dropLeastRead() {
        if (index.weight() <= memory) {
            return;
        }
        // The times move on while they are compared: sort by a copy.
        var aged = entries().stream()
                .map(entry -> new Aged(entry, entry.readAt))
                .sorted(Comparator.comparingLong(Aged::readAt))
                .toList();
        for (var one : aged) {
            if (index.weight() <= memory - memory / 10) {
                return;
            }
            synchronized (one.entry()) {
                if (one.entry().making == null && !one.entry().gone) {
                    drop(one.entry());
                }
            }
        }
    }

    /// Bytes of all pages together.
    long weight() {
        return index.weight();
    }

    /// All places at this moment.
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        hosts.values().forEach(pages -> entries.addAll(pages.values()));
        return entries;
    }

    /// Views since the last call, by path.
    Map<String, Long> takeViews() {
        var counts = new HashMap<String, Long>();
        synchronized (viewsOfDropped) {
            counts.putAll(viewsOfDropped);
            viewsOfDropped.clear();
        }
        for (var entry : entries()) {
            long views = entry.views.sumThenReset();
            if (views > 0) {
                entry.seen += views;
                counts.merge(entry.path(), views, Long::sum);
            }
        }
        return counts;
    }
}
