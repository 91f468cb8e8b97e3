package broadsheet.platform.http;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The guard: decides whether an address may be asked, and which machine is asked.
final class Targets {
    private final Resolver resolver;
    private final Predicate<InetAddress> isPublic;
    private final Set<Integer> ports;
    private final Set<String> named;
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    Targets(Resolver resolver, Predicate<InetAddress> isPublic, HttpConfig config) {
        this.resolver = resolver;
        this.isPublic = isPublic;
        this.ports = Set.copyOf(config.ports());
        this.named = config.allowHosts().orElse(Set.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Outcome<Target> of(WebAddress address, Deadline deadline) {
        if (!address.isWeb()) {
            return refused("http.scheme", address.scheme());
        }
        var namedPort = named.contains(address.host() + ":" + address.port());
        if (!namedPort && !ports.contains(address.port())) {
            return refused("http.port", Integer.toString(address.port()));
        }
        return lookUp(address.host(), deadline).then(machines -> {
            var isNamed = namedPort || named.contains(address.host());
            // One closed address among public ones is a trap as well.
            return isNamed || machines.stream().allMatch(isPublic)
                    ? Outcome.done(new Target(address, machines.getFirst(), isNamed))
                    : refused("http.closed", address.host());
        });
    }

    private Outcome<List<InetAddress>> lookUp(String host, Deadline deadline) {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
        try {
            var machines = lookup.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            return machines.isEmpty() ? refused("http.unknown", host) : Outcome.done(machines);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            return Outcome.refused(deadline.missed());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return refused("http.unknown", host);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static <T> Outcome<T> refused(String code, String argument) {
        return Outcome.refused(new Problem(Problem.Kind.INVALID, code, null, List.of(argument)));
    }
}
