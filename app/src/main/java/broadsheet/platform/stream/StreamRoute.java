package broadsheet.platform.stream;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// `GET /api/events`: no thread waits for a stream, each costs a few kilobytes.
@Singleton
final class StreamRoute {
    private static final Pattern PAPER = Pattern.compile("[a-z0-9-]{0,60}");
    private static final int RETRY_SECONDS = 30;

    private final StreamService streams;
    private final StreamConfig config;
    private final StreamLimits limits;

    StreamRoute(StreamService streams, StreamConfig config) {
        this.streams = streams;
        this.config = config;
        limits = new StreamLimits(config.max(), config.perAddress());
    }

    void routes(@Observes Router router) {
        router.get("/api/events").handler(this::open);
    }

    private void open(RoutingContext routing) {
        var paper = routing.queryParams().get("paper");
        if (paper != null && !PAPER.matcher(paper).matches()) {
            refuse(routing.response(), 400);
            return;
        }
        var address = routing.request().remoteAddress().hostAddress();
        switch (limits.enter(address)) {
            case FULL -> refuse(routing.response(), 503);
            case TOO_MANY_OF_YOURS -> refuse(routing.response(), 429);
            case COME_IN -> stream(routing, address, paper == null ? "" : paper);
        }
    }

    private static void refuse(HttpServerResponse response, int status) {
        if (status != 400) {
            response.putHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + response.getStatusMessage()
                        + "\"}");
    }

    private void stream(RoutingContext routing, String address, String paper) {
        routing.response()
                .setChunked(true)
                .setWriteQueueMaxSize((int) config.queue().asLongValue())
                .putHeader("Content-Type", "text/event-stream;charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        var stream = new Stream(routing.vertx().getOrCreateContext(), routing.request(), paper, streams::countDropped);
        var gone = new AtomicBoolean();
        stream.open(config.heartbeat(), () -> {
            if (gone.compareAndSet(false, true)) {
                streams.leave(stream);
                limits.leave(address);
            }
        });
        // The greeting may ask the database once after a start: not on the event loop.
        Thread.ofVirtual().name("stream").start(() -> {
            if (!streams.join(stream)) {
                stream.end();
            } else if (gone.get()) {
                streams.leave(stream);
            }
        });
    }
}
