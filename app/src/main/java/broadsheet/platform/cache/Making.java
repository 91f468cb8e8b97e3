package broadsheet.platform.cache;

import broadsheet.platform.cache.ReadyPages.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One run of a maker and those who wait for it.
final class Making {
    static final long NEVER = Long.MAX_VALUE;
    private static final int REMEMBERED = 10_000;

    /// Who waits, since when.
    record Waiter(long since, Consumer<Reading> then) {}

    private record Dated(Change change, long at) {}

    final PageRequest request;
    final PageMaker maker;
    /// Guarded by the entry.
    List<Waiter> waiters = new ArrayList<>();
    /// Guarded by the entry: it took too long, nobody waits for it any more.
    boolean expired;
    /// Set by the thread that makes it: when it began, and since when its page is outdated already.
    long startedAt;

    long outdatedAt = NEVER;
    private final List<Dated> meanwhile = new ArrayList<>();

    Making(PageRequest request, PageMaker maker) {
        this.request = request;
        this.maker = maker;
    }

    /// Guarded by the index: remembers what changed while the maker was at work.
    void remember(Change change, long at) {
        if (meanwhile.size() < REMEMBERED) {
            meanwhile.add(new Dated(change, at));
        } else if (meanwhile.size() == REMEMBERED) {
            meanwhile.add(new Dated(new Change.Everything(), at));
        }
    }

    /// Guarded by the index: when first something changed that the page shows, or [#NEVER].
    long outdatedSince(Set<Subject> shows) {
        return meanwhile.stream()
                .filter(dated -> SubjectIndex.meets(dated.change(), shows))
                .mapToLong(Dated::at)
                .findFirst()
                .orElse(NEVER);
    }
}
