package broadsheet.account;

import broadsheet.platform.web.RateLimit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// Failed attempts cost: per account, whether it exists or not, and per address. Counted on each node by itself.
@Singleton
final class SignInLimits {
    private final RateLimit accounts;
    private final RateLimit addresses;

    SignInLimits(AccountConfig config) {
        accounts = new RateLimit(config.triesPerAccount(), config.triesWindow());
        addresses = new RateLimit(config.triesPerAddress(), config.triesWindow());
    }

    /// Takes one attempt; the time to wait when there is none left.
    Optional<Duration> take(String email, String address) {
        return addresses.take(RateLimit.addressKey(address)).or(() -> accounts.take(email));
    }

    /// Gives the attempt back: it was the right password.
    void giveBack(String email, String address) {
        accounts.giveBack(email);
        addresses.giveBack(RateLimit.addressKey(address));
    }
}
