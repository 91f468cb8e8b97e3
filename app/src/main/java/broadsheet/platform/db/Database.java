package broadsheet.platform.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The one way to PostgreSQL. Services open transactions here, stores ask for the handle; whatever runs inside
/// [#transaction] on the same thread joins it, so that all owners of a decision commit together.
@Singleton
public final class Database {
    private static final ScopedValue<Handle> CURRENT = ScopedValue.newInstance();
    private static final ScopedValue<AtomicLong> COUNTER = ScopedValue.newInstance();

    private final ConnectionFactory source;
    private final Jdbi jdbi;

    @Inject
    public Database(DataSource source) {
        this((ConnectionFactory) source::getConnection);
    }

    private Database(ConnectionFactory source) {
        this.source = source;
        jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
        jdbi.setSqlLogger(new Counting());
    }

    /// From outside the application: each transaction has a connection of its own.
    public static Database at(DatabaseAccess access) {
        return new Database((ConnectionFactory) access::connect);
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

    /// For stores only: the rows of a statement without Jdbi, whose own work costs several times as much processor
    /// time as a small statement. For what is asked thousands of times a second. In the transaction under way, if
    /// there is one.
    public <T> List<T> plain(String sql, Binding binding, Reading<T> reading) {
        if (COUNTER.isBound()) {
            COUNTER.get().incrementAndGet();
        }
        try {
            if (CURRENT.isBound()) {
                return rows(CURRENT.get().getConnection(), sql, binding, reading);
            }
            try (var connection = source.openConnection()) {
                return rows(connection, sql, binding, reading);
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    private static <T> List<T> rows(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
                return read;
            }
        }
    }

    /// Gives a statement its values.
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;

        /// Sets an array of values of a type such as `bigint`.
        static void array(PreparedStatement statement, int index, String type, Collection<?> values)
                throws SQLException {
            array(statement, index, type, values.toArray());
        }

        /// The same of an array, which for `bytea` has to be one of byte arrays.
        static void array(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
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

    /// Runs the work when the transaction under way on this thread has been committed; at once outside one.
    public void afterCommit(Runnable work) {
        if (CURRENT.isBound()) {
            CURRENT.get().afterCommit(work);
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
