package broadsheet.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// How to reach a database.
///
/// @param url a JDBC address without the password
/// @param user the role, or null when the address or the driver names it
/// @param password its password, or null when none is needed
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password) {
    private static final String SECONDS_TO_CONNECT = "10";

    /// A connection of its own, outside of any pool. Gives up after ten seconds.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "broadsheet");
        return DriverManager.getConnection(url, properties);
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return url.replaceAll("(?i)([?&]password=)[^&]*", "$1…");
    }
}
