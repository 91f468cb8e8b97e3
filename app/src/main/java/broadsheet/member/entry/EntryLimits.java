package broadsheet.member.entry;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.RateLimit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What strangers may try: per account, whether it exists or not, per address and per network. Counted on each node by
/// itself.
@Singleton
final class EntryLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<RateLimit> signIns;
    private final List<RateLimit> letters;

    EntryLimits(EntryConfig config) {
        signIns = List.of(
                new RateLimit(config.triesPerNetwork(), config.triesWindow()),
                new RateLimit(config.triesPerAddress(), config.triesWindow()),
                new RateLimit(config.triesPerAccount(), config.triesWindow()));
        letters = List.of(
                new RateLimit(config.lettersPerNetwork(), HOUR),
                new RateLimit(config.lettersPerAddress(), HOUR),
                new RateLimit(config.lettersPerAccount(), HOUR));
    }

    /// Takes one try to sign in; why not when there is none left.
    Optional<Problem> signIn(String email, String address) {
        return take(signIns, email, address);
    }

    /// Gives the try back: it was the right password.
    void giveBack(String email, String address) {
        var keys = keys(email, address);
        for (int i = 0; i < keys.size(); i++) {
            signIns.get(i).giveBack(keys.get(i));
        }
    }

    /// Takes one letter.
    Optional<Problem> letter(String email, String address) {
        return take(letters, email, address);
    }

    private static Optional<Problem> take(List<RateLimit> limits, String email, String address) {
        var keys = keys(email, address);
        for (int i = 0; i < keys.size(); i++) {
            var wait = limits.get(i).take(keys.get(i));
            if (wait.isPresent()) {
                return Optional.of(tooMany(wait.get()));
            }
        }
        return Optional.empty();
    }

    private static List<String> keys(String email, String address) {
        return List.of(RateLimit.networkKey(address), RateLimit.addressKey(address), email);
    }

    static Problem tooMany(Duration wait) {
        var seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return Problem.of(Problem.Kind.TOO_MANY, "entry.too-many", seconds);
    }
}
