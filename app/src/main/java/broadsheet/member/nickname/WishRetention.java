package broadsheet.member.nickname;

import broadsheet.platform.jobs.Retention;
import broadsheet.statement.UnderAppeal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// A nickname that was refused is kept until nobody can appeal any more, and longer where somebody waits for the
/// answer, so that a granted appeal can still give it.
@Singleton
final class WishRetention implements Retention {
    private final WishStore store;
    private final NicknameConfig config;
    private final Instance<UnderAppeal> appeals;

    WishRetention(WishStore store, NicknameConfig config, Instance<UnderAppeal> appeals) {
        this.store = store;
        this.config = config;
        this.appeals = appeals;
    }

    @Override
    public String name() {
        return "nicknames";
    }

    @Override
    public Duration kept() {
        return config.refusedKept();
    }

    @Override
    public int sweep(Instant now) {
        return store.deleteRefusedBefore(now.minus(kept()), UnderAppeal.statements(appeals));
    }
}
