package broadsheet.platform.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes letters to the mail server, one at a time on each node.
@Singleton
final class MailPump {
    private static final Logger LOG = Logger.getLogger(MailPump.class);

    private final MailStore store;
    private final MailRetention retention;
    // It opens its connections when it is first used, which most installs of one machine never do.
    private final Instance<Mailer> mailer;
    private final MailConfig config;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("mail").factory());

    MailPump(
            MailStore store,
            MailRetention retention,
            Instance<Mailer> mailer,
            MailConfig config,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.retention = retention;
        this.mailer = mailer;
        this.config = config;
        this.clock = clock;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var look = config.look().toMillis();
            var _ = work.scheduleWithFixedDelay(this::tick, look, look, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    /// There is a new letter.
    void wake() {
        if (serving && config.host().isPresent()) {
            try {
                work.execute(this::tick);
            } catch (RejectedExecutionException e) {
                LOG.debugf("mail: stopping, the letter goes out at the next start");
            }
        }
    }

    private void tick() {
        try {
            var _ = retention.sweep(clock.instant());
            while (config.host().isPresent() && !Thread.currentThread().isInterrupted() && sendNext()) {
                // The next one.
            }
        } catch (RuntimeException e) {
            LOG.warnf("mail: not sent now: %s", e.getMessage());
        }
    }

    private boolean sendNext() {
        var next = store.claim(clock.instant(), config.pause());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Mailbox.Kept kept) {
        var letter = kept.letter();
        try {
            var mail =
                    Mail.withText(letter.to(), letter.subject(), letter.text()).setFrom(config.from());
            if (letter.off() != null) {
                mail.addHeader("List-Unsubscribe", "<" + letter.off() + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mailer.get().send(mail);
            store.delete(kept.id());
        } catch (RuntimeException e) {
            store.failed(
                    kept.id(), Objects.toString(e.getMessage(), e.getClass().getName()));
            LOG.warnf("mail: letter %d is tried again later: %s", kept.id(), e.getMessage());
        }
    }
}
