package broadsheet.api;

import broadsheet.ApiClient;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.forum.Author;
import broadsheet.forum.Comments;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.publication.Paper;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// A story for each test, a reporter who writes under it, and a member.
abstract class CommentBed {
    static final Duration SOON = Duration.ofSeconds(10);
    static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"--;drop table comment";

    @Inject
    Newsroom newsroom;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    ReadyPages ready;

    @TestHTTPResource("/")
    URI site;

    Paper paper;
    long story;
    ApiClient writer;
    Author member;

    @BeforeEach
    void aStory() {
        paper = newsroom.paper();
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, Samples.content("有人討論")), Samples.EDITOR)
                .orThrow();
        story = stories.publish(draft.id(), draft.version(), Samples.EDITOR)
                .orThrow()
                .id();
        writer = newsroom.somebody(site, Role.REPORTER, paper);
        member = Author.member(5_000_000 + story, "讀者" + story);
    }

    String path() {
        return "/api/stories/" + story + "/comments";
    }

    ApiClient.Answer post(String text) {
        try {
            return writer.post(path(), new ObjectMapper().writeValueAsString(Map.of("text", text)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ApiClient.Answer form(ApiClient client, String rest, String body) {
        return client.withHeader("Content-Type", "application/x-www-form-urlencoded")
                .post("/story/" + story + "/comments" + rest, body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
