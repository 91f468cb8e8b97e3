package broadsheet.platform.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

@Singleton
final class StreamService implements Streams {
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final List<Supplier<List<Message>>> greetings = new CopyOnWriteArrayList<>();
    private final StreamConfig config;
    private final Counter dropped;
    private volatile boolean closed;

    StreamService(StreamConfig config, MeterRegistry meters) {
        this.config = config;
        dropped = meters.counter("broadsheet.streams.dropped");
        meters.gaugeCollectionSize("broadsheet.streams.open", List.of(), streams);
    }

    /// An ordinary stop waits for requests under way, and a stream never ends by itself: it ends as the JVM
    /// begins to.
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "streams-end"));
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        closed = true;
        streams.removeIf(stream -> {
            stream.end();
            return true;
        });
    }

    @Override
    public int open() {
        return streams.size();
    }

    @Override
    public void greet(Supplier<List<Message>> state) {
        greetings.add(state);
    }

    /// One at a time with [#join]: a stream gets its greeting first, then all that is sent after the greeting
    /// was read.
    @Override
    public synchronized void send(Message message) {
        var text = Buffer.buffer(message.text());
        for (var stream : streams) {
            if (stream.follows(message)) {
                stream.send(text);
            }
        }
    }

    /// Greets a new stream and keeps it; false while the node stops.
    boolean join(Stream stream) {
        var hello = new StringBuilder("retry: ").append(retry()).append("\n\n");
        synchronized (this) {
            if (closed) {
                return false;
            }
            for (var greeting : greetings) {
                greeting.get().stream().filter(stream::follows).forEach(message -> hello.append(message.text()));
            }
            stream.send(Buffer.buffer(hello.toString()));
            streams.add(stream);
        }
        return true;
    }

    private long retry() {
        var least = config.retry().toMillis();
        return least + ThreadLocalRandom.current().nextLong(least + 1);
    }

    void leave(Stream stream) {
        streams.remove(stream);
    }

    void countDropped() {
        dropped.increment();
    }
}
