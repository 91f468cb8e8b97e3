package broadsheet.member.notice;

import broadsheet.account.Tokens;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class NoticeService implements Notices {
    private static final int LONGEST_TOKEN = 100;

    private final Database database;
    private final NoticeStore store;
    private final NoticeChoiceStore choices;
    private final NoticeConfig config;
    private final Clock clock;

    NoticeService(Database database, NoticeStore store, NoticeChoiceStore choices, NoticeConfig config, Clock clock) {
        this.database = database;
        this.store = store;
        this.choices = choices;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean send(long member, String source, Notice.About about, Instant at) {
        return store.insert(member, source, about, at);
    }

    @Override
    public Page of(long member, long before, int limit) {
        var found = store.before(member, before, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Override
    public int unread(long member) {
        return store.unread(member, COUNTED);
    }

    @Override
    public void read(long member, long id) {
        store.read(member, id, clock.instant());
    }

    @Override
    public void readUpTo(long member, long id) {
        var _ = database.transaction(() -> {
            store.readUpTo(member, id, clock.instant());
            return store.deleteBefore(member, clock.instant().minus(config.kept()));
        });
    }

    @Override
    public boolean mails(long member) {
        return choices.mails(member);
    }

    @Override
    public void mails(long member, boolean on) {
        choices.save(member, on, Tokens.fresh());
    }

    @Override
    public boolean mailsOff(String token) {
        return token.length() <= LONGEST_TOKEN && choices.turnOff(token);
    }

    @Override
    public Optional<String> takeLetter(long member) {
        var now = clock.instant();
        return choices.takeLetter(member, now, now.minus(config.letterPause()));
    }
}
