package broadsheet.platform.http;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
final class FetchService implements Fetches {
    private static final int MOST_REDIRECTS = 5;

    private final Targets targets;
    private final Clients clients;
    private final String userAgent;

    @Inject
    FetchService(Vertx vertx, HttpConfig config) {
        this(
                new Targets(Resolver.ofThisMachine(), PublicAddresses::isPublic, config),
                new Clients(vertx, config),
                config.userAgent());
    }

    FetchService(Targets targets, Clients clients, String userAgent) {
        this.targets = targets;
        this.clients = clients;
        this.userAgent = userAgent;
    }

    @Override
    public Outcome<Fetched> fetch(FetchRequest request) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("waits on an event loop");
        }
        var first = WebAddress.of(request.address());
        return first.isEmpty()
                ? Outcome.refused(Problem.of(Problem.Kind.INVALID, "http.address"))
                : follow(request, first.get(), Deadline.in(request.within()), 0);
    }

    private Outcome<Fetched> follow(FetchRequest request, WebAddress at, Deadline deadline, int redirects) {
        return targets.of(at, deadline)
                .then(target -> new Exchange(request).with(clients.of(target), target, userAgent, deadline))
                .then(answer -> switch (answer) {
                    case Answer.Body body ->
                        Unpacking.unpack(body, request.maxBytes())
                                .then(bytes -> Outcome.done(new Fetched(at.uri().toString(), body.type(), bytes)));
                    case Answer.Elsewhere(var location) -> {
                        var next = at.resolve(location);
                        if (next.isEmpty()) {
                            yield refused("http.address");
                        } else if (at.isTls() && !next.get().isTls()) {
                            yield refused("http.downgrade");
                        } else if (redirects == MOST_REDIRECTS) {
                            yield refused("http.redirects");
                        }
                        yield follow(request, next.get(), deadline, redirects + 1);
                    }
                });
    }

    private static Outcome<Fetched> refused(String code) {
        return Outcome.refused(Problem.of(Problem.Kind.INVALID, code));
    }

    @PreDestroy
    void stop() {
        clients.close();
    }
}
