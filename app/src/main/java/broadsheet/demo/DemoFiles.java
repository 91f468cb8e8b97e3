package broadsheet.demo;

import broadsheet.publication.Look;
import broadsheet.story.StoryContent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The files of the demo papers, as they stand in the jar under `demo/`.
final class DemoFiles {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final Pattern NAME = Pattern.compile("(?:story|picture):[a-z-]+");

    private DemoFiles() {}

    /// What `papers.json` says: the papers, the pictures, the own stories in an order in which each names only
    /// earlier ones, and the 快訊.
    static Papers papers() {
        return json("papers.json", Papers.class);
    }

    /// One of the own stories.
    static OwnStory story(String key) {
        return json("stories/" + key + ".json", OwnStory.class);
    }

    /// The members; the first can sign in.
    static List<Person> members() {
        return List.of(json("members.json", Person[].class));
    }

    /// What is said under one of the own stories.
    static Talk discussion(String key) {
        return json("discussions/" + key + ".json", Talk.class);
    }

    /// The releases, oldest first.
    static List<Release> releases() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open("releases.jsonl.gz")), StandardCharsets.UTF_8))) {
            var releases = new ArrayList<Release>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                releases.add(MAPPER.readValue(line, Release.class));
            }
            return releases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A picture's bytes (WebP).
    static byte[] picture(String name) {
        try (var in = open("pictures/" + name + ".webp")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T json(String name, Class<T> type) {
        try (var in = open(name)) {
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = DemoFiles.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new FileNotFoundException("demo/" + name);
        }
        return in;
    }

    /// `papers.json`.
    record Papers(List<PaperText> papers, List<String> pictures, List<String> stories, List<Flash> breaking) {}

    /// A paper.
    ///
    /// @param rules texts of the clauses by their ids
    /// @param sections in the order of the masthead
    record PaperText(
            String slug,
            String name,
            String tagline,
            String host,
            Look look,
            String about,
            String imprint,
            Map<String, String> rules,
            List<SectionText> sections) {}

    /// A section.
    record SectionText(String slug, String name) {}

    /// A 快訊 of a paper; it expires a duration from now.
    record Flash(String paper, String headline, String story, String expires) {}

    /// An own story.
    ///
    /// @param published a moment, or a duration from now such as `-PT3H`
    /// @param updated a duration from now, or null
    /// @param correction what is corrected right after publishing, or null
    /// @param withdrawal why it is withdrawn right after publishing, or null
    /// @param content a story's content in which `story:key` and `picture:name` stand for ids and addresses
    record OwnStory(
            String key,
            String paper,
            String section,
            String published,
            @Nullable String updated,
            @Nullable CorrectionText correction,
            @Nullable String withdrawal,
            JsonNode content) {
        /// The content with names replaced by what they stand for.
        StoryContent content(UnaryOperator<String> resolve) {
            return read(names().replaceAll(match -> Matcher.quoteReplacement(resolve.apply(match.group()))));
        }

        /// The content as it was before the correction.
        StoryContent uncorrected(UnaryOperator<String> resolve) {
            var names = names().replaceAll(match -> Matcher.quoteReplacement(resolve.apply(match.group())));
            return read(correction == null ? names : names.replace(correction.right(), correction.wrong()));
        }

        /// True when it names a story that is not among these.
        boolean namesOther(Set<String> keys) {
            return names().results()
                    .map(match -> match.group())
                    .anyMatch(name -> name.startsWith("story:") && !keys.contains(name.substring("story:".length())));
        }

        private Matcher names() {
            return NAME.matcher(content.toString());
        }

        private static StoryContent read(String json) {
            try {
                return MAPPER.readValue(json, StoryContent.class);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /// A correction: the note, and what the text said before and says now.
    record CorrectionText(String note, String wrong, String right) {}

    /// A release of a public office.
    @JsonIgnoreProperties("id")
    record Release(
            String source,
            String url,
            LocalDate date,
            String department,
            String title,
            List<String> tags,
            String body,
            String paper,
            String section) {}

    /// A member; the membership began a duration from now.
    record Person(String key, String nickname, String since) {}

    /// A discussion, oldest first.
    ///
    /// @param story key of the story
    record Talk(String story, List<Said> comments) {}

    /// A comment. Its times are durations since the story was published.
    ///
    /// @param by key of a member, or code of a role
    /// @param answers key of the comment that it answers, or null
    /// @param up keys of those who are for it, with blanks between them, or null
    /// @param down keys of those who are against it, or null
    record Said(
            String key,
            String by,
            String after,
            @Nullable String answers,
            String text,
            @Nullable String up,
            @Nullable String down,
            @Nullable String picked,
            @Nullable Edit edited,
            boolean takenBack) {}

    /// A change: how long after the comment, and what it said before.
    record Edit(String after, String before) {}

    /// The moment of a text such as `-PT3H` (from now) or `2019-08-23T06:30:00+08:00`.
    static Instant moment(String text, Instant now) {
        return text.contains("P")
                ? now.plus(Duration.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }
}
