package broadsheet.platform.db;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// Brings the schema of a database up to this version of the program. Files
/// `db/migration/V0007__owner_what.sql`, one
/// sequence, never edited once landed.
public final class Migrations {
    private Migrations() {}

    /// Applies what is missing, each file in a transaction of its own; several processes may do so at once.
    /// Gives the
    /// number of files applied. Refused, with nothing changed, when a newer version of the program was here before.
    public static Outcome<Integer> apply(DatabaseAccess access) {
        var flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load();
        try {
            var info = flyway.info();
            var newer = Arrays.stream(info.applied())
                    .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                    .toList();
            if (!newer.isEmpty()) {
                return refused("db.schema.newer", version(newer.getLast()));
            }
            return Outcome.done(info.pending().length == 0 ? 0 : flyway.migrate().migrationsExecuted);
        } catch (FlywayException e) {
            return refused(
                    "db.schema.failed", String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }

    private static Outcome<Integer> refused(String code, String argument) {
        return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, code, argument));
    }
}
