package broadsheet;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.DatabaseAccess;
import broadsheet.platform.db.TestServer;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A fresh database on the one PostgreSQL of the test JVM, with the newest schema and no rows:
/// `@RegisterExtension static final TestDatabase DATABASE = TestDatabase.create();` drops it after the class.
/// For tests
/// that start the whole paper there is [PaperResource].
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
    private static final int MOST_CONNECTIONS = 20;

    private final String name;
    private final DatabaseAccess access;
    private final AgroalDataSource pool;

    private TestDatabase(boolean migrated) {
        name = "test_" + UUID.randomUUID().toString().replace("-", "");
        access = TestServer.create(name, migrated);
        pool = pool(access);
    }

    /// With the newest schema.
    public static TestDatabase create() {
        return new TestDatabase(true);
    }

    /// Without any table.
    public static TestDatabase createEmpty() {
        return new TestDatabase(false);
    }

    public DatabaseAccess access() {
        return access;
    }

    /// A pool of its own, closed with the database.
    public DataSource dataSource() {
        return pool;
    }

    private static AgroalDataSource pool(DatabaseAccess access) {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(MOST_CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(access.url())
                                .principal(new NamePrincipal(Objects.requireNonNull(access.user())))
                                .credential(new SimplePassword(Objects.requireNonNull(access.password())))));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The way that stores and services take.
    public Database database() {
        return new Database(dataSource());
    }

    @Override
    public void close() {
        pool.close();
        TestServer.execute("drop database if exists " + name + " with (force)");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
