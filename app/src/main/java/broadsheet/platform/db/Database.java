package broadsheet.platform.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The one way to PostgreSQL. Services open transactions here, stores ask for the handle; whatever runs inside
/// [#transaction] on the same thread joins it, so that all owners of a decision commit together.
@Singleton
public final class Database {
    private static final ScopedValue<Handle> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<AtomicLong> COUNTER = ScopedValue.newInstance();

    private final Jdbi jdbi;

    @Inject
    public Database(DataSource source) {
        this(Jdbi.create(source));
    }

    private Database(Jdbi made) {
        jdbi = made.installPlugin(new PostgresPlugin());
        jdbi.setSqlLogger(new Counting());
    }

    /// From outside the application: each transaction has a connection of its own.
    public static Database at(DatabaseAccess access) {
        return new Database(Jdbi.create(access::connect));
    }

    /// Runs the work in a transaction: joins the one under way on this thread, else begins one that commits
    /// when the
    /// work returns and rolls back when it throws.
    public <T> T transaction(Supplier<T> work) {
        if (CURRENT.isBound()) {
            return work.get();
        }
        return jdbi.inTransaction(handle -> ScopedValue.where(CURRENT, handle).call(work::get));
    }

    /// For stores only: the handle of the transaction under way, else one for this call alone (autocommit).
    public <T> T use(Function<Handle, T> work) {
        if (CURRENT.isBound()) {
            return work.apply(CURRENT.get());
        }
        return jdbi.withHandle(work::apply);
    }

    /// Runs the work when the transaction under way on this thread has ended, however it ended; at once outside one.
    public void afterTransaction(Runnable work) {
        if (CURRENT.isBound()) {
            CURRENT.get().afterCommit(work);
            CURRENT.get().afterRollback(work);
        } else {
            work.run();
        }
    }

    /// True inside [#transaction].
    public boolean inTransaction() {
        return CURRENT.isBound();
    }

    /// The number of SQL statements that the work sends on this thread.
    public static long statementsDuring(Runnable work) {
        var counter = new AtomicLong();
        ScopedValue.where(COUNTER, counter).run(work);
        return counter.get();
    }

    private static final class Counting implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            if (COUNTER.isBound()) {
                COUNTER.get().incrementAndGet();
            }
        }
    }
}
