package broadsheet.search;

import broadsheet.body.Body;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The stories of the demo in an index of their own, by their keys.
final class OwnTexts {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private final SearchShelf shelf = new SearchShelf(null, NOW);
    private final List<String> keys = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();

    void read() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open("releases.jsonl.gz")), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                release(MAPPER.readTree(line));
            }
        }
        for (var key : MAPPER.readTree(open("papers.json")).path("stories")) {
            var story = MAPPER.readTree(open("stories/" + key.asText() + ".json"));
            if (!story.has("withdrawal")) {
                own(key.asText(), story.path("content"));
            }
        }
        shelf.show();
    }

    private void release(JsonNode row) {
        var day = LocalDate.parse(row.path("date").asText());
        add(
                row.path("id").asText(),
                row.path("title").asText(),
                row.path("body").asText(),
                row.path("tags"),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void own(String key, JsonNode content) {
        var text = new StringBuilder();
        content.path("body").findValuesAsText("text").forEach(text::append);
        add(key, content.path("headline").asText(), text.toString(), content.path("tags"), NOW);
    }

    private void add(String key, String headline, String text, JsonNode tags, Instant at) {
        keys.add(key);
        headlines.add(headline);
        var names = new ArrayList<String>();
        tags.forEach(tag -> names.add(tag.asText()));
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(text.lines().filter(line -> !line.isBlank()).toList()),
                List.of(),
                names,
                List.of(),
                5);
        shelf.add(List.of(new Story(
                keys.size(),
                1,
                Status.PUBLISHED,
                new Place(1, 1),
                List.of(),
                content,
                at,
                at,
                at,
                null,
                List.of(),
                null)));
    }

    List<String> headlines() {
        return List.copyOf(headlines);
    }

    /// Keys of the stories found.
    List<String> find(String query, int limit) {
        return shelf.find(SearchQuery.of(query, limit)).hits().stream()
                .map(hit -> keys.get(Math.toIntExact(hit.story() - 1)))
                .toList();
    }

    void close() {
        shelf.close();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(OwnTexts.class.getResourceAsStream("/demo/" + name));
    }
}
