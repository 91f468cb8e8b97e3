package broadsheet.platform.mail;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

@Singleton
final class MailService implements Mails, Mailbox {
    private static final int PAGE = 50;

    private final Database database;
    private final MailStore store;
    private final MailPump pump;
    private final MailConfig config;
    private final Clock clock;

    MailService(Database database, MailStore store, MailPump pump, MailConfig config, Clock clock) {
        this.database = database;
        this.store = store;
        this.pump = pump;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void send(List<Letter> letters) {
        if (!letters.isEmpty()) {
            store.insert(letters, clock.instant());
            database.afterTransaction(pump::wake);
        }
    }

    @Override
    public void forget(String email, String name) {
        store.forget(email, name);
    }

    @Override
    public boolean delivers() {
        return config.host().isPresent();
    }

    @Override
    public List<Kept> before(long id) {
        var kept = store.before(id, PAGE);
        return delivers() ? kept.stream().map(MailService::sealed).toList() : kept;
    }

    private static Kept sealed(Kept kept) {
        var letter = kept.letter();
        return new Kept(
                kept.id(), new Letter(letter.to(), letter.subject(), ""), kept.at(), kept.tries(), kept.failure());
    }
}
