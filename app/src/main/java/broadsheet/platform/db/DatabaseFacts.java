package broadsheet.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an operator wants to know of a database.
///
/// @param version of the server, as it says it
/// @param bytes the size of the database
/// @param schema the number of migrations applied, 0 when there is no schema yet
/// @param settings those that decide about durability, and `lc_ctype` of the database
/// @param findsChinese whether `pg_trgm` sees Chinese characters
public record DatabaseFacts(
        String version, long bytes, int schema, Map<String, String> settings, boolean findsChinese) {
    public DatabaseFacts {
        settings = Map.copyOf(settings);
    }

    /// Asks the database; an [IllegalStateException] when it does not answer.
    public static DatabaseFacts of(DatabaseAccess access) {
        try (var connection = access.connect()) {
            var hasSchema = !ask(connection, "select coalesce(to_regclass('flyway_schema_history')::text, '')")
                    .isEmpty();
            var schema = hasSchema ? ask(connection, "select count(*) from flyway_schema_history where success") : "0";
            return new DatabaseFacts(
                    ask(connection, "show server_version"),
                    Long.parseLong(ask(connection, "select pg_database_size(current_database())")),
                    Integer.parseInt(schema),
                    settings(connection),
                    ask(connection, "select cardinality(show_trgm('新聞')) > 0").equals("t"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            settings.put(name, ask(connection, "select current_setting('" + name + "')"));
        }
        settings.put(
                "lc_ctype", ask(connection, "select datctype from pg_database where datname = current_database()"));
        return settings;
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
