package broadsheet.platform.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the database answers; its schema was brought up to date before the paper opened.
@Readiness
final class DatabaseReady implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource source;

    DatabaseReady(DataSource source) {
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try (var connection = source.getConnection()) {
            return response.status(connection.isValid(PATIENCE_SECONDS)).build();
        } catch (SQLException unreachable) {
            return response.down().build();
        }
    }
}
