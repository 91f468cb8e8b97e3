package broadsheet.platform.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is read once and known until it is forgotten.
public final class Remembered<T> {
    private final Database database;
    private final Supplier<T> reading;
    private volatile @Nullable T known;

    /// @param reading from the database, when it is asked for the first time or again after a change
    public Remembered(Database database, Supplier<T> reading) {
        this.database = database;
        this.reading = reading;
    }

    /// As it is now.
    public T get() {
        var here = known;
        return here == null ? read() : here;
    }

    /// Synchronized: a reading begun before a change must not win over it.
    private synchronized T read() {
        var here = known;
        if (here == null) {
            here = reading.get();
            // Others must not see what may never be committed.
            if (!database.inTransaction()) {
                known = here;
            }
        }
        return here;
    }

    /// What was read before is not asked any more.
    public synchronized void forget() {
        known = null;
    }
}
