package broadsheet.kernel;

import java.time.Instant;
import java.util.Optional;

/// A place in a list ordered by time and id, newest first: what comes after it is older.
public record Cursor(Instant at, long id) {
    private static final int LONGEST = 40;

    /// As it stands in an address: microseconds since 1970 and the id, both in base 36.
    @Override
    public String toString() {
        var micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        return Long.toString(micros, 36) + "." + Long.toString(id, 36);
    }

    /// The cursor of an address, or nothing when it is none.
    public static Optional<Cursor> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var micros = Long.parseLong(text.substring(0, dot), 36);
            var id = Long.parseLong(text.substring(dot + 1), 36);
            var at =
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
            return Optional.of(new Cursor(at, id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
