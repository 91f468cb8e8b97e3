package broadsheet;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail server that the paper sends through, for tests that take it
/// (`@QuarkusTestResource(value = MailResource.class, restrictToAnnotatedClass = true)`).
public final class MailResource implements QuarkusTestResourceLifecycleManager {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static @Nullable GreenMail server;

    /// The one that runs.
    public static GreenMail server() {
        return Objects.requireNonNull(server);
    }

    /// Away, and back at the same port, without the letters of before.
    public static void restart(int port) {
        server().stop();
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
    }

    /// The newest letter to an address, once there are so many.
    public static Arrived letter(String email, int count) {
        Eventually.within(SOON, () -> letters(email).size() >= count);
        return letters(email).getLast();
    }

    /// All letters to an address, oldest first.
    public static List<Arrived> letters(String email) {
        return Arrays.stream(server().getReceivedMessages())
                .filter(message -> isTo(message, email))
                .map(MailResource::read)
                .toList();
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arrived read(MimeMessage message) {
        try {
            return new Arrived(message.getSubject(), message.getContent().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        var started = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        started.start();
        server = started;
        return Map.of(
                "broadsheet.mail.host", "127.0.0.1",
                "broadsheet.mail.port", Integer.toString(started.getSmtp().getPort()),
                "broadsheet.mail.from", "desk@example.org",
                "broadsheet.mail.look", "PT0.2S",
                "broadsheet.mail.pause", "PT1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /// A letter as its reader has it.
    public record Arrived(String subject, String text) {}
}
