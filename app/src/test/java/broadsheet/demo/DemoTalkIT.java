package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.forum.Comment;
import broadsheet.forum.CommentOrder;
import broadsheet.forum.CommentState;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.CommentThread;
import broadsheet.kernel.Language;
import broadsheet.member.Members;
import broadsheet.member.entry.Entries;
import broadsheet.member.entry.Visitor;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the members of the demo say.
@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
final class DemoTalkIT {
    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Entries entries;

    @Inject
    @ConfigProperty(name = "broadsheet.data")
    Path data;

    private Story story(String headline) {
        return stories.after(0, 1_000).stream()
                .filter(one -> one.content().headline().startsWith(headline))
                .findFirst()
                .orElseThrow();
    }

    private List<Comment> all(Story story) {
        return threads(story, CommentOrder.OLDEST).stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.root()), thread.replies().stream()))
                .toList();
    }

    private List<CommentThread> threads(Story story, CommentOrder order) {
        return comments.page(story.id(), order, null, 100).threads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"關掉喇叭一個月", "閒著也要付錢"})
    void aDiscussionHasWhatADiscussionHas(String headline) {
        var story = story(headline);
        var said = all(story);
        assertThat(said).hasSizeBetween(25, 40);
        assertThat(comments.discussion(story.id()).count())
                .isEqualTo(said.stream().filter(Comment::visible).count());
        assertThat(said).anyMatch(one -> one.author().staff() != null && one.parent() != null);
        assertThat(said).anyMatch(one -> one.text().startsWith(">"));
        assertThat(said).filteredOn(one -> one.picked() != null).hasSize(1);
        assertThat(said)
                .filteredOn(one -> one.state() == CommentState.DELETED_BY_AUTHOR)
                .hasSize(1);
        assertThat(said)
                .filteredOn(one -> one.edited() != null)
                .singleElement()
                .satisfies(one -> assertThat(comments.earlier(one.id())).hasSize(1));
        assertThat(said.getFirst().text()).contains("虛構");
        var now = Clock.systemUTC().instant();
        assertThat(said)
                .allSatisfy(one -> assertThat(one.created()).isBetween(Objects.requireNonNull(story.published()), now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"關掉喇叭一個月", "閒著也要付錢"})
    void theBestIsNotTheNewest(String headline) {
        var story = story(headline);
        var best = threads(story, CommentOrder.BEST).getFirst().root();
        assertThat(threads(story, CommentOrder.NEWEST).getFirst().root().id()).isNotEqualTo(best.id());
        assertThat(best.votes().up()).isGreaterThan(5);
        var voter = all(story).stream()
                .map(one -> one.author().member())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(comments.votes(story.id(), voter)).isNotEmpty();
    }

    @Test
    void theMemberOfTheFileSignsInAndMayWriteEverywhere() throws Exception {
        var line = Files.readAllLines(DemoSignIns.file(data)).getLast().split(" +", -1);
        assertThat(line[0]).isEqualTo("member");
        var paper = publications.papers().getFirst().id();
        var visitor = new Visitor("127.0.0.1", null, paper, Language.ZH_HANT, null);
        var member = entries.signIn(line[1], line[2], visitor).orThrow().member();
        for (var one : publications.papers()) {
            assertThat(members.mayWrite(member.id(), one.id()).orThrow()).isEqualTo(member);
        }
    }
}
