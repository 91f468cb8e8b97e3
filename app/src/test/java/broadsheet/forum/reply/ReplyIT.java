package broadsheet.forum.reply;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.member.entry.Entries;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notice;
import broadsheet.member.notice.Notices;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is told of an answer, and how often.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ReplyIT {
    private static final Duration SOON = Duration.ofSeconds(20);

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
    Mutes mutes;

    @Inject
    Notices notices;

    @Inject
    ReplyStore store;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Mailbox mailbox;

    private long story;
    private Member asked;
    private Member answering;

    @BeforeEach
    void twoMembersUnderAStory() {
        story = Samples.published(stories, Samples.paper(publications), "有人問有人答")
                .id();
        asked = members.register(Visits.nickname()).orThrow();
        answering = members.register(Visits.nickname()).orThrow();
    }

    private Comment write(@Nullable Comment parent, Author by) {
        return comments.post(new NewComment(story, parent == null ? null : parent.id(), ApiClient.unique("留言")), by)
                .orThrow();
    }

    private static Author by(Member member) {
        return Author.member(member.id(), member.nickname());
    }

    /// All is told in order: once an answer that is written now is told, so is everything before it.
    private List<Notice> told(Member member) {
        var last = members.register(Visits.nickname()).orThrow();
        write(write(null, by(last)), by(members.register(Visits.nickname()).orThrow()));
        Eventually.within(SOON, () -> notices.unread(last.id()) == 1);
        return notices.of(member.id(), Long.MAX_VALUE, 50).items();
    }

    @Test
    void anAnswerIsToldOnceAndOnlyToWhoIsAnswered() {
        var question = write(null, by(asked));
        var answer = write(question, by(answering));
        assertThat(told(asked)).singleElement().satisfies(notice -> {
            assertThat(notice.about()).isEqualTo(new Notice.Reply(answer.id()));
            assertThat(notice.read()).isNull();
        });
        assertThat(told(answering)).isEmpty();
        assertThat(notices.unread(asked.id())).isEqualTo(1);
    }

    @Test
    void anAnswerThatWaitedIsToldWhenItIsReleasedAndOnlyOnce() {
        var question = write(null, by(asked));
        var answer = comments.post(
                        new NewComment(story, question.id(), "你這個王八蛋，少來了 " + ApiClient.unique("")), by(answering))
                .orThrow();
        assertThat(told(asked)).isEmpty();
        var why = new StatementId(Objects.requireNonNull(answer.ruling()).statement());
        comments.restore(answer.id(), why).orThrow();
        assertThat(told(asked)).extracting(Notice::about).containsExactly(new Notice.Reply(answer.id()));
        comments.hold(answer.id(), why, "R2").orThrow();
        comments.restore(answer.id(), why).orThrow();
        assertThat(told(asked)).hasSize(1);
    }

    @Test
    void whatIsReadAgainAfterACrashIsNotToldTwice() {
        var begin = outbox.now();
        write(write(null, by(asked)), by(answering));
        assertThat(told(asked)).hasSize(1);
        Eventually.within(
                SOON,
                () -> database.transaction(
                        () -> store.lock().map(_ -> back(begin)).orElse(false)));
        assertThat(told(asked)).hasSize(1);
    }

    private boolean back(Outbox.Place place) {
        store.save(place);
        return true;
    }

    @Test
    void nobodyIsToldOfOwnAnswers() {
        write(write(null, by(asked)), by(asked));
        assertThat(told(asked)).isEmpty();
    }

    @Test
    void theAnswersOfSomebodyMutedAreNotTold() {
        mutes.mute(asked.id(), answering.id()).orThrow();
        var question = write(null, by(asked));
        write(question, by(answering));
        assertThat(told(asked)).isEmpty();
        mutes.unmute(asked.id(), answering.id());
        write(question, by(answering));
        assertThat(told(asked)).hasSize(1);
    }

    @Test
    void staffAnswersAreToldAndStaffIsNot() {
        var staff = Author.staff(900_001, "編輯");
        write(write(null, staff), by(answering));
        write(write(null, by(asked)), staff);
        assertThat(told(asked)).hasSize(1);
    }

    @Test
    void aLetterGoesOnlyToWhoWantsThemAndNotForEveryAnswer() {
        var email = Visits.email();
        entries.open(asked.id(), email, Visits.PASSWORD).orThrow();
        var question = write(null, by(asked));
        write(question, by(answering));
        told(asked);
        assertThat(letters(email)).isEmpty();

        notices.mails(asked.id(), true);
        write(question, by(answering));
        write(question, by(answering));
        assertThat(told(asked)).hasSize(3);
        var letter = letters(email);
        assertThat(letter).hasSize(1);
        assertThat(letter.getFirst()).contains(answering.nickname(), "有人問有人答", "/story/" + story + "/comments/");

        var link = Visits.link(letter.getFirst().substring(letter.getFirst().indexOf("關閉")));
        assertThat(notices.mailsOff(link.substring(link.indexOf('=') + 1))).isTrue();
        assertThat(notices.mails(asked.id())).isFalse();
        assertThat(notices.mailsOff("guessed")).isFalse();
        assertThat(Visits.letter(mailbox, email).letter().off()).endsWith(link);
    }

    private List<String> letters(String email) {
        return mailbox.before(Long.MAX_VALUE).stream()
                .filter(kept -> kept.letter().to().equals(email))
                .map(kept -> kept.letter().text())
                .toList();
    }

    @Test
    void whatIsReadIsReadForItsOwnerAlone() {
        var question = write(null, by(asked));
        write(question, by(answering));
        write(question, by(answering));
        var all = told(asked);
        notices.read(answering.id(), all.getFirst().id());
        notices.readUpTo(answering.id(), Long.MAX_VALUE);
        assertThat(notices.unread(asked.id())).isEqualTo(2);
        notices.read(asked.id(), all.getFirst().id());
        assertThat(notices.unread(asked.id())).isEqualTo(1);
        notices.readUpTo(asked.id(), all.getFirst().id());
        assertThat(notices.unread(asked.id())).isZero();
    }

    @Test
    void aDecisionIsToldWithTheWordsOfWhoSendsIt() {
        var about = new Notice.Decision("您的留言依 R2 移除。", "/moderation-log#statement-7");
        assertThat(notices.send(
                        asked.id(), "statement/7", about, Clock.systemUTC().instant()))
                .isTrue();
        assertThat(notices.send(
                        asked.id(), "statement/7", about, Clock.systemUTC().instant()))
                .isFalse();
        assertThat(told(asked))
                .singleElement()
                .satisfies(notice -> assertThat(notice.about()).isEqualTo(about));
    }

    @Test
    void noticesCanBePagedThrough() {
        var question = write(null, by(asked));
        for (int i = 0; i < 5; i++) {
            write(question, by(answering));
        }
        var all = told(asked);
        var first = notices.of(asked.id(), Long.MAX_VALUE, 3);
        var second = notices.of(asked.id(), java.util.Objects.requireNonNull(first.next()), 3);
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        assertThat(second.items()).isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isNull();
    }
}
