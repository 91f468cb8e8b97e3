package broadsheet.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Passwords of staff and members: argon2id with 19 MiB and two passes. A few at a time: otherwise sign-ins alone could
/// take all memory.
@Singleton
public final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int SALT_BYTES = 16;
    private static final int WAIT_SECONDS = 10;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    // Unknown emails are checked against this, so that they take as long as known ones. No password gives it.
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /// True for 10 to 200 characters.
    public static boolean isAcceptable(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST && !password.isBlank() && password.indexOf('\0') < 0;
    }

    /// To be stored; waits for its turn.
    public String hash(String password) {
        return inTurn(() -> Password.hash(normal(password))
                        .addRandomSalt(SALT_BYTES)
                        .with(ARGON2)
                        .getResult())
                .orElseThrow(() -> new IllegalStateException("no turn to hash a password"));
    }

    /// True when the password belongs to the stored hash; nothing when too many are being checked.
    public Optional<Boolean> matches(String password, Optional<String> stored) {
        var hash = stored.orElse(NOBODY);
        return inTurn(() -> {
            var same = Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash));
            return same && stored.isPresent();
        });
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    /// The same characters typed on two systems are the same password.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
