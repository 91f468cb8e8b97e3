package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// A password for somebody: from a file, else a random one that is shown once.
record NewPassword(String text, boolean random) {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    static Outcome<NewPassword> from(@Nullable Path file) {
        if (file == null) {
            return Outcome.done(new NewPassword(randomText(), true));
        }
        try {
            return Outcome.done(new NewPassword(Files.readString(file).strip(), false));
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.of(Problem.Kind.INVALID, "ops.password.file", file.toString(), e.toString()));
        }
    }

    @Nullable
    String toShow() {
        return random ? text : null;
    }

    private static String randomText() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /// Never shows it.
    @Override
    public String toString() {
        return "password";
    }
}
