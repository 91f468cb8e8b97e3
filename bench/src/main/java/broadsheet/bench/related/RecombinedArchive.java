package broadsheet.bench.related;

import broadsheet.body.Body;
import broadsheet.evaluation.JsonLines;
import broadsheet.evaluation.Row;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// An archive of any size made from real stories with a seed: sentences of the same section put together anew, numbers
/// and names exchanged. Every 40th story is a twin of one before it: a shorter headline, a sentence less. Stories lie
/// in
/// a file and are read one by one, as from a database.
final class RecombinedArchive implements AutoCloseable {
    private static final int SENTENCES = 9;
    private static final int TWIN_EVERY = 40;
    private static final int TWIN_NEAR = 200;
    private static final int NAMES_TRIED = 20;
    private static final Duration LONG = Duration.ofDays(5 * 365);
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[。！？])|\\R+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Map<String, Section> sections = new HashMap<>();
    private final List<Section> bySize = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final RandomAccessFile file;
    private final long[] places;
    private final int many;

    /// Real stories of one section.
    private record Section(List<String> headlines, List<String> sentences) {}

    private RecombinedArchive(Path real, Path folder, int many) throws IOException {
        this.many = many;
        places = new long[many + 1];
        JsonLines.read(real, this::learn).orThrow();
        sections.values().stream()
                .filter(section -> section.sentences.size() > SENTENCES * 3)
                .forEach(bySize::add);
        var target = folder.resolve("stories.bin");
        write(target);
        file = new RandomAccessFile(target.toFile(), "r");
    }

    static RecombinedArchive of(Path real, Path folder, int many) throws IOException {
        return new RecombinedArchive(real, Files.createDirectories(folder), many);
    }

    private void learn(Row row) {
        var name = row.text("source") + (row.has("department") ? row.text("department") : "");
        var section = sections.computeIfAbsent(name, _ -> new Section(new ArrayList<>(), new ArrayList<>()));
        section.headlines.add(row.text("title"));
        AFTER_SENTENCE
                .splitAsStream(row.text("body"))
                .map(String::strip)
                .filter(sentence -> sentence.length() > 10 && sentence.length() < 200)
                .forEach(section.sentences::add);
        if (row.has("tags")) {
            row.json().path("tags").forEach(tag -> names.add(tag.asText()));
        }
    }

    private void write(Path target) throws IOException {
        var random = new SplittableRandom(500_000);
        var lately = new Text[TWIN_NEAR];
        long place = 0;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 20))) {
            for (int i = 0; i < many; i++) {
                var twin = i >= TWIN_NEAR && i % TWIN_EVERY == 0;
                var text = twin ? lately[random.nextInt(TWIN_NEAR)].again() : made(random);
                lately[i % TWIN_NEAR] = text;
                places[i] = place;
                place += write(out, text.headline) + write(out, text.body);
            }
        }
        places[many] = place;
    }

    private static int write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return Integer.BYTES + bytes.length;
    }

    private record Text(String headline, String body) {
        /// As a sister paper has it.
        Text again() {
            var rest = body.substring(body.indexOf('\n') + 1);
            return new Text(headline.substring(0, Math.max(4, headline.length() * 2 / 3)), rest);
        }
    }

    private Text made(SplittableRandom random) {
        var section = bySize.get(random.nextInt(bySize.size()));
        var body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            body.append(i == 0 ? "" : "\n").append(other(pick(section.sentences, random), random));
        }
        return new Text(other(pick(section.headlines, random), random), body.toString());
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    /// With other numbers, and another name for the first that stands in it.
    private String other(String text, SplittableRandom random) {
        var changed =
                NUMBER.matcher(text).replaceAll(number -> digits(number.group().length(), random));
        for (int i = 0; i < NAMES_TRIED; i++) {
            var name = pick(names, random);
            if (name.length() >= 2 && changed.contains(name)) {
                return changed.replace(name, pick(names, random));
            }
        }
        return changed;
    }

    private static String digits(int many, SplittableRandom random) {
        var digits = new StringBuilder();
        for (int i = 0; i < many; i++) {
            digits.append((char) ('1' + random.nextInt(9)));
        }
        return digits.toString();
    }

    int size() {
        return many;
    }

    /// The story of a number from 1 on.
    Story story(long id) {
        try {
            var bytes = new byte[Math.toIntExact(places[(int) id] - places[(int) id - 1])];
            synchronized (file) {
                file.seek(places[(int) id - 1]);
                file.readFully(bytes);
            }
            var buffer = ByteBuffer.wrap(bytes);
            return story(id, text(buffer), text(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Story> stories(Collection<Long> ids) {
        return ids.stream().map(this::story).toList();
    }

    private static String text(ByteBuffer buffer) {
        var bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Story story(long id, String headline, String body) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(body.lines().toList()),
                List.of(),
                List.of(),
                List.of(),
                5);
        var at = FIRST.plus(LONG.multipliedBy(id).dividedBy(many));
        return new Story(
                id, 1, Status.PUBLISHED, new Place(1, 1), List.of(), content, at, at, at, null, List.of(), null);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
