package broadsheet.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.MailResource;
import broadsheet.PaperResource;
import broadsheet.platform.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@QuarkusTestResource(value = MailResource.class, restrictToAnnotatedClass = true)
class MailIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Mails mails;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private final String reader = ApiClient.unique("reader") + "@example.org";

    private boolean waits() {
        return mailbox.before(Long.MAX_VALUE).stream()
                .anyMatch(kept -> kept.letter().to().equals(reader));
    }

    @Test
    void aLetterGoesOutAfterTheCommitAndIsThenKeptNowhere() {
        database.transaction(() -> {
            mails.send(new Letter(reader, "完成註冊", "第一行\n\n第二行：https://example.org/?a=1&b=2\n"));
            return MailResource.letters(reader);
        });
        var letter = MailResource.letter(reader, 1);
        assertThat(letter.subject()).isEqualTo("完成註冊");
        assertThat(letter.text().replace("\r\n", "\n")).contains("第一行\n\n第二行：https://example.org/?a=1&b=2");
        Eventually.within(SOON, () -> !waits());
    }

    @Test
    void aLetterOfATransactionThatFailsIsNeverSent() {
        assertThatThrownBy(() -> database.transaction(() -> {
                    mails.send(new Letter(reader, "never", "never"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        mails.send(new Letter(reader, "後來的", "。"));
        assertThat(MailResource.letter(reader, 1).subject()).isEqualTo("後來的");
        assertThat(MailResource.letters(reader)).hasSize(1);
    }

    @Test
    void aLetterWaitsForAServerThatIsAway() {
        var port = MailResource.server().getSmtp().getPort();
        MailResource.server().stop();
        mails.send(new Letter(reader, "等一下", "。"));
        Eventually.within(
                SOON,
                () -> mailbox.before(Long.MAX_VALUE).stream()
                        .anyMatch(kept -> kept.letter().to().equals(reader) && kept.failure() != null));
        assertThat(mailbox.before(Long.MAX_VALUE))
                .as("with a server, letters are for their readers alone")
                .allMatch(kept -> kept.letter().text().isEmpty());
        MailResource.restart(port);
        assertThat(MailResource.letter(reader, 1).subject()).isEqualTo("等一下");
        Eventually.within(SOON, () -> !waits());
    }

    @Test
    void aLetterCannotBeGivenAnotherHead() {
        assertThatThrownBy(() -> new Letter(reader, "a\r\nBcc: all@example.org", "."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@example.org\nBcc: all@example.org", "a", "."))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
