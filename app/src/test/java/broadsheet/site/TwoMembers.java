package broadsheet.site;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.Samples;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notices;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// A member who is signed in in a browser, and another one, under a story.
public abstract class TwoMembers {
    @TestHTTPResource("/")
    protected URI site;

    @Inject
    protected Publications publications;

    @Inject
    protected Stories stories;

    @Inject
    protected Comments comments;

    @Inject
    protected Members members;

    @Inject
    protected Mutes mutes;

    @Inject
    protected Notices notices;

    @Inject
    protected Mailbox mailbox;

    protected long story;
    protected FormClient reader;
    protected Member own;
    protected Member other;

    /// Of the story.
    protected abstract String headline();

    @BeforeEach
    void meet() {
        story = Samples.published(stories, Samples.paper(publications), headline())
                .id();
        reader = Visits.member(site, mailbox, Visits.email());
        own = members.find(me().json().at("/member/id").asLong()).orElseThrow();
        other = members.register(Visits.nickname()).orThrow();
    }

    protected ApiClient.Answer me() {
        return api().get("/api/me");
    }

    protected ApiClient api() {
        return new ApiClient(site)
                .withHeader("Cookie", "member=" + reader.cookie("member"))
                .withHeader("Sec-Fetch-Site", "same-origin");
    }

    protected Comment write(Author by, @Nullable Comment parent, String text) {
        return comments.post(new NewComment(story, parent == null ? null : parent.id(), text), by)
                .orThrow();
    }

    protected static Author by(Member member) {
        return Author.member(member.id(), member.nickname());
    }
}
