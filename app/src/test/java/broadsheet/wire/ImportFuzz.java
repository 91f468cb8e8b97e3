package broadsheet.wire;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.intake.Feeds;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a file holds, every reader ends, throws nothing and hands out items that keep their promises. Runs over the
/// samples and over `ImportFuzzInputs`, where every file was a bug once; with `./check fuzz` over millions of mutations
/// of them (docs/operations/quality.md).
class ImportFuzz {
    private static final ReadLimits LIMITS = new ReadLimits(50_000, 30, 1_000, ZoneId.of("Asia/Taipei"));
    private static final Path FILE = Path.of("file");
    private static final StoryMaker MAKER = new StoryMaker();

    @MethodSource("samples")
    @FuzzTest(maxDuration = "", maxExecutions = 20_000_000)
    void anyFile(byte[] data) {
        read(data);
    }

    /// All that an import does with a file before the database.
    static void read(byte[] data) {
        Feeds.read(() -> new ByteArrayInputStream(data), null, LIMITS, event -> {
            switch (event) {
                case FeedEvent.Read(FeedItem item) -> check(item);
                case FeedEvent.Refused(var refusal) -> keeps(!refusal.cause().isBlank(), "a cause");
            }
        });
    }

    private static void check(FeedItem item) {
        keeps(!item.id().isBlank(), "an identifier");
        for (String text : List.of(item.id(), item.title(), item.origin())) {
            keeps(text.indexOf('\0') < 0, "no NUL");
        }
        keeps(item.oldPaths().stream().allMatch(path -> path.startsWith("/")), "old paths from the root");
        MAKER.make(FILE, item);
    }

    private static void keeps(boolean promise, String what) {
        if (!promise) {
            throw new AssertionError("not kept: " + what);
        }
    }

    static Stream<Arguments> samples() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Feeds.class.getResource("samples/SOURCES.md"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ImportFuzz::bytes).map(Arguments::of).toList().stream();
        }
    }

    private static Object bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
