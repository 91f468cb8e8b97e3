package broadsheet.bench.search;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;

/// A reader who asks for one page again and again, 200 times a second, in a thread of its own.
final class PageTraffic implements AutoCloseable {
    private static final int PER_SECOND = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong pages = new AtomicLong();
    private final long began = System.nanoTime();
    private final Thread reader;
    private volatile boolean running = true;

    PageTraffic(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        var paced = new Paced(PER_SECOND);
        reader = Thread.ofPlatform().start(() -> {
            while (running) {
                try {
                    paced.millis(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
                    pages.incrementAndGet();
                } catch (Exception e) {
                    running = false; // the figures tell how far it came
                }
            }
        });
    }

    /// So far.
    long perSecond() {
        return Math.round(pages.get() / ((System.nanoTime() - began) / 1e9));
    }

    @Override
    public void close() {
        running = false;
        client.close();
    }
}
