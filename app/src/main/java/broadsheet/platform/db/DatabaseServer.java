package broadsheet.platform.db;

import broadsheet.kernel.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that this process may use until [#close].
public interface DatabaseServer extends AutoCloseable {
    /// The oldest major version that is good enough, and the one of the embedded server.
    int MAJOR = 18;

    /// The embedded server of a data folder: started when it does not run, made when there is none yet, else shared
    /// with the processes that use it already. Refused, with nothing changed, when the folder cannot be used.
    static Outcome<DatabaseServer> embedded(Path data) {
        return DatabaseRefused.outcome(() -> EmbeddedServer.open(data));
    }

    /// An outside server. Nothing is changed in it but that `pg_trgm` is created where it is missing.
    ///
    /// @param url `jdbc:postgresql://host:port/database` or `postgresql://user:password@host:port/database`
    /// @param password wins over one in the address
    static Outcome<DatabaseServer> outside(String url, @Nullable String password) {
        return DatabaseRefused.outcome(() -> OutsideServer.open(url, password));
    }

    /// True when the data folder holds a database already.
    static boolean existsIn(Path data) {
        return Files.exists(Cluster.of(data).versionFile());
    }

    /// Where the database of the paper is.
    DatabaseAccess access();

    /// True when this process started PostgreSQL, false when it found it running.
    boolean startedHere();

    /// Gives the server back. An embedded one stops when nobody else uses it or is connected.
    @Override
    void close();
}
