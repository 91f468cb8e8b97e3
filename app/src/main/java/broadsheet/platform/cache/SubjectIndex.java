package broadsheet.platform.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which page shows what. One lock over all: what is done under it is short and never waits.
final class SubjectIndex {
    private final Set<Entry> all = new HashSet<>();
    private final Map<Object, Set<Entry>> bySubject = new HashMap<>();
    private final Set<Making> atWork = new HashSet<>();
    private long weight;

    /// From now on this making is told what changes.
    synchronized void begin(Making making) {
        atWork.add(making);
    }

    synchronized void end(Making making) {
        atWork.remove(making);
    }

    /// Puts a page in its place.
    ///
    /// @return since when it is outdated already, or [Making#NEVER]
    synchronized long put(Entry entry, ReadyPage page, Making making) {
        remove(entry);
        entry.page = page;
        entry.weight = page.weight();
        weight += entry.weight;
        all.add(entry);
        for (var subject : page.shows()) {
            bySubject.computeIfAbsent(key(subject), key -> new HashSet<>()).add(entry);
        }
        long outdated = making.outdatedSince(page.shows());
        if (outdated != Making.NEVER) {
            page.makeStale();
        }
        return outdated;
    }

    synchronized void remove(Entry entry) {
        var page = entry.page;
        if (page == null) {
            return;
        }
        for (var subject : page.shows()) {
            var key = key(subject);
            var entries = bySubject.get(key);
            if (entries != null && entries.remove(entry) && entries.isEmpty()) {
                bySubject.remove(key);
            }
        }
        all.remove(entry);
        weight -= entry.weight;
        entry.page = null;
    }

    synchronized void changed(Collection<Change> changes, long now) {
        for (var change : changes) {
            for (var making : atWork) {
                making.remember(change, now);
            }
            var entries = change instanceof Change.Everything ? all : bySubject.getOrDefault(key(change), Set.of());
            for (var entry : entries) {
                var page = entry.page;
                if (page != null && meets(change, page.shows())) {
                    page.makeStale();
                }
            }
        }
    }

    synchronized long weight() {
        return weight;
    }

    private static Object key(Subject subject) {
        return subject instanceof Subject.Stretch(var name, var newest, var oldest) ? name : subject;
    }

    private static Object key(Change change) {
        return switch (change) {
            case Change.Item(var kind, var id) -> new Subject.Item(kind, id);
            case Change.Part(var name) -> new Subject.Part(name);
            case Change.Listing(var name, var at) -> name;
            case Change.Everything everything -> everything;
        };
    }

    /// Whether a page that shows this is no longer right after the change.
    static boolean meets(Change change, Set<Subject> shows) {
        return switch (change) {
            case Change.Item(var kind, var id) -> shows.contains(new Subject.Item(kind, id));
            case Change.Part(var name) -> shows.contains(new Subject.Part(name));
            case Change.Listing listing -> shows.stream().anyMatch(subject -> holds(subject, listing));
            case Change.Everything everything -> true;
        };
    }

    private static boolean holds(Subject subject, Change.Listing listing) {
        return subject instanceof Subject.Stretch(var name, var newest, var oldest)
                && name.equals(listing.name())
                && !listing.at().isAfter(newest)
                && !listing.at().isBefore(oldest);
    }
}
