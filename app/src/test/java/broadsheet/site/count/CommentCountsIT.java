package broadsheet.site.count;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.Talkative;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.CommentsPosted;
import broadsheet.forum.DiscussionChanged;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The numbers of comments on cards.
@QuarkusTest
@TestProfile(Talkative.class)
@QuarkusTestResource(PaperResource.class)
class CommentCountsIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Author SOMEBODY = Author.member(7_100_001, "路過的人");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    CommentCounts counts;

    @Inject
    ReadyPages pages;

    private Paper paper;
    private long story;

    @BeforeEach
    void aStory() {
        paper = Samples.paper(publications);
        story = Samples.published(stories, paper, "數一數留言").id();
    }

    private Comment write() {
        return comments.post(new NewComment(story, null, "一則"), SOMEBODY).orThrow();
    }

    private String front() {
        return "/" + paper.slug() + "/";
    }

    private String shown(String path) {
        return new FormClient(site)
                .get(path)
                .page()
                .select("a.talks[href=/story/" + story + "#discussion]")
                .text();
    }

    @Test
    void theNumberStandsOnEveryListWithinSeconds() {
        assertThat(shown(front())).isEmpty();
        var made = write();
        write();
        for (var path : List.of(front(), front() + "news/", "/latest")) {
            Eventually.within(SOON, () -> shown(path).equals("2 則留言"));
        }
        comments.delete(made.id(), SOMEBODY).orThrow();
        Eventually.within(SOON, () -> shown(front()).equals("1 則留言"));
    }

    @Test
    void aStormOfCommentsMakesTheFrontPageHardlyEver() {
        shown(front());
        var before = pages.makes("", front());
        int written = 0;
        for (; written < 300; written++) {
            write();
            shown(front());
        }
        Eventually.within(SOON, () -> shown(front()).equals("300 則留言"));
        // A story of another test may stand on the page too, and the last number takes a step of its own.
        assertThat(pages.makes("", front()) - before).isLessThan(written / 10);
    }

    @Test
    void aNumberThatStaysTheSameMakesNoListStale() {
        var told = new ArrayList<Change>();
        var gathered = new CommentCounts(comments, told::addAll, () -> Duration.ofHours(1));
        gathered.load(List.of(story));
        for (int i = 0; i < 5; i++) {
            gathered.posted(new CommentsPosted(List.of(new CommentsPosted.Posted(story, write().id()))));
        }
        gathered.step();
        assertThat(told).containsExactly(new Change.Item(CommentCounts.SUBJECT, story));
        assertThat(gathered.of(story)).isEqualTo(5);
        gathered.changed(new DiscussionChanged(story));
        gathered.step();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsReadyTakesNoStatement() {
        assertThat(Statements.fewest(() -> counts.load(List.of(story)))).isZero();
    }
}
