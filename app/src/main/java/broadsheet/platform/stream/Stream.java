package broadsheet.platform.stream;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/// One open stream. All writing happens on its own event loop, in the order of the calls.
final class Stream {
    private static final Buffer BEAT = Buffer.buffer(":\n\n");

    private final Context context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final String paper;
    private final Runnable onDrop;

    /// @param paper slug of the paper it follows, or empty for all
    Stream(Context context, HttpServerRequest request, String paper, Runnable onDrop) {
        this.context = context;
        this.request = request;
        response = request.response();
        this.paper = paper;
        this.onDrop = onDrop;
    }

    boolean follows(Message message) {
        return paper.isEmpty() || message.papers().isEmpty() || message.papers().contains(paper);
    }

    /// Beats until the stream is closed, then tells; call it on the event loop.
    void open(Duration beat, Runnable onClose) {
        var vertx = context.owner();
        var timer = vertx.setPeriodic(beat.toMillis(), _ -> write(BEAT));
        // A connection that breaks closes the response, an orderly stop ends it: never both.
        Handler<Void> over = _ -> {
            vertx.cancelTimer(timer);
            onClose.run();
        };
        response.closeHandler(over).endHandler(over);
    }

    void send(Buffer text) {
        context.runOnContext(_ -> write(text));
    }

    private void write(Buffer text) {
        if (isOver()) {
            return;
        }
        if (response.writeQueueFull()) {
            drop();
        } else {
            response.write(text);
        }
    }

    /// At once: an ordinary close comes after all that waits was sent, which is never.
    private void drop() {
        onDrop.run();
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            var _ = ((ConnectionBase) request.connection())
                    .channelHandlerContext()
                    .close();
        }
    }

    void end() {
        context.runOnContext(_ -> {
            if (!isOver()) {
                response.end();
            }
        });
    }

    private boolean isOver() {
        return response.closed() || response.ended();
    }
}
