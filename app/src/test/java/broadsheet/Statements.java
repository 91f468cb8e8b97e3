package broadsheet;

import broadsheet.platform.db.Database;
import java.util.stream.IntStream;

/// Counts what work asks of the database.
public final class Statements {
    private static final int TRIES = 5;

    private Statements() {}

    /// The fewest of five times. Events of other tests make the paper read again what it keeps in memory (papers,
    /// 快訊), now and then in the middle of a count; the work itself takes the fewest.
    public static long fewest(Runnable work) {
        return IntStream.range(0, TRIES)
                .mapToLong(_ -> Database.statementsDuring(work))
                .min()
                .orElseThrow();
    }
}
