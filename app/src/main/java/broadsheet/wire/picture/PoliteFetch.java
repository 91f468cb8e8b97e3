package broadsheet.wire.picture;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.media.RemotePictures;
import broadsheet.media.RemotePictures.Fetched;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// Fetches pictures a few at a time, fewer from one host, and leaves a host alone that does not answer.
public final class PoliteFetch {
    private static final int AT_ONCE = 4;
    private static final int AT_ONCE_A_HOST = 2;
    private static final int PATIENCE = 5;
    /// Causes that say something of the host rather than of the picture.
    private static final Set<String> ABSENT =
            Set.of("http.slow", "http.connection", "http.unknown", "http.closed", "http.tls", "http.port");

    private final RemotePictures remote;
    private final Semaphore all = new Semaphore(AT_ONCE);
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    public PoliteFetch(RemotePictures remote) {
        this.remote = remote;
    }

    private static final class Host {
        private final Semaphore some = new Semaphore(AT_ONCE_A_HOST);
        private final AtomicInteger failures = new AtomicInteger();
    }

    /// Returns when all are fetched or refused; `each` hears of one at a time. A defect in one is thrown
    /// here, after the others.
    public void fetch(Iterable<String> addresses, BiConsumer<String, Outcome<Fetched>> each) {
        var defects = new ConcurrentHashMap<String, RuntimeException>();
        var lock = new Object();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var address : addresses) {
                workers.execute(() -> {
                    try {
                        var outcome = fetch(address);
                        synchronized (lock) {
                            each.accept(address, outcome);
                        }
                    } catch (RuntimeException e) {
                        defects.put(address, e);
                    }
                });
            }
        }
        defects.values().stream().findFirst().ifPresent(defect -> {
            throw defect;
        });
    }

    private Outcome<Fetched> fetch(String address) {
        var name = host(address);
        var host = hosts.computeIfAbsent(name, _ -> new Host());
        // The host first: whoever waits for a slow one holds up nobody else.
        host.some.acquireUninterruptibly();
        try {
            if (host.failures.get() >= PATIENCE) {
                return Outcome.refused(Problem.of(Problem.Kind.INVALID, "wire.picture.host", name));
            }
            all.acquireUninterruptibly();
            try {
                var outcome = remote.fetch(address);
                host.failures.accumulateAndGet(isAbsent(outcome) ? 1 : 0, (before, one) -> one == 0 ? 0 : before + 1);
                return outcome;
            } finally {
                all.release();
            }
        } finally {
            host.some.release();
        }
    }

    private static boolean isAbsent(Outcome<Fetched> outcome) {
        return outcome instanceof Outcome.Refused<Fetched>(var problems)
                && ABSENT.contains(problems.getFirst().code());
    }

    private static String host(String address) {
        try {
            var authority = URI.create(address).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
