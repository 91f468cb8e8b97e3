package broadsheet.formats.intake;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.Format;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that came out of a file.
public record Collected(List<FeedItem> items, List<Refusal> refusals) {
    private static final ReadLimits LIMITS = new ReadLimits(100_000, 50, 2_000, ZoneId.of("Asia/Taipei"));

    public static Collected of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Collected of(byte[] bytes) {
        return of(() -> new ByteArrayInputStream(bytes), null);
    }

    /// Of a stream that cannot be read twice.
    public static Collected of(InputStream file, @Nullable Format wanted) {
        return of(() -> file, wanted);
    }

    public static Collected of(Feeds.Source file, @Nullable Format wanted) {
        Collected collected = new Collected(new ArrayList<>(), new ArrayList<>());
        Feeds.read(file, wanted, LIMITS, event -> {
            switch (event) {
                case FeedEvent.Read read -> collected.items.add(read.item());
                case FeedEvent.Refused refused -> collected.refusals.add(refused.refusal());
            }
        });
        return collected;
    }

    static Collected ofSample(String name) {
        return of(() -> sample(name), null);
    }

    private static InputStream sample(String name) {
        InputStream file = Collected.class.getResourceAsStream("samples/" + name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    public FeedItem only() {
        if (items.size() != 1 || !refusals.isEmpty()) {
            throw new AssertionError("not one item: " + this);
        }
        return items.getFirst();
    }

    public List<String> titles() {
        return items.stream().map(FeedItem::title).toList();
    }

    public List<String> causes() {
        return refusals.stream()
                .map(refusal -> refusal.item() + ": " + refusal.cause())
                .toList();
    }
}
