package broadsheet.platform.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that others run.
record OutsideServer(DatabaseAccess access) implements DatabaseServer {
    static OutsideServer open(String url, @Nullable String password) throws DatabaseRefused {
        var access = parse(url, password);
        try (var connection = access.connect()) {
            check(connection);
        } catch (SQLException e) {
            throw refusal(access, e);
        }
        return new OutsideServer(access);
    }

    /// The parts of an address in either form.
    static DatabaseAccess parse(String url, @Nullable String password) throws DatabaseRefused {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAccess(url, null, password);
        }
        try {
            var uri = new URI(url);
            if (uri.getHost() == null
                    || !("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()))) {
                throw new DatabaseRefused("db.url.malformed");
            }
            var user = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAccess(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    user.length > 0 ? decode(user[0]) : null,
                    password == null && user.length > 1 ? decode(user[1]) : password);
        } catch (URISyntaxException e) {
            throw new DatabaseRefused("db.url.malformed");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static void check(Connection connection) throws SQLException, DatabaseRefused {
        var server = connection.getMetaData();
        if (server.getDatabaseMajorVersion() < MAJOR) {
            throw new DatabaseRefused("db.server.old", server.getDatabaseProductVersion(), "" + MAJOR);
        }
        var encoding = ask(connection, "show server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new DatabaseRefused("db.server.encoding", encoding);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException e) {
            throw new DatabaseRefused("db.server.trgm", firstLine(e));
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static DatabaseRefused refusal(DatabaseAccess access, SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" -> new DatabaseRefused("db.server.password", access.toString());
            case "3D000" -> new DatabaseRefused("db.server.missing", access.toString());
            case "08001", "08004", "08006" ->
                new DatabaseRefused("db.server.unreachable", access.toString(), firstLine(e));
            default -> new DatabaseRefused("db.server.failed", access.toString(), firstLine(e));
        };
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public boolean startedHere() {
        return false;
    }

    @Override
    public void close() {
        // Others run it.
    }
}
