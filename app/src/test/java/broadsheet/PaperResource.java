package broadsheet;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the paper needs when a test starts the whole of it: `@QuarkusTest
/// @QuarkusTestResource(PaperResource.class)`.
/// All such classes share one start, one database and one data folder, so each makes papers and
/// stories of its own.
public final class PaperResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable TestDatabase database;

    @Override
    public Map<String, String> start() {
        var created = TestDatabase.create();
        database = created;
        var access = created.access();
        try {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    access.url(),
                    "quarkus.datasource.username",
                    Objects.requireNonNull(access.user()),
                    "quarkus.datasource.password",
                    Objects.requireNonNull(access.password()),
                    "broadsheet.data",
                    Files.createTempDirectory("broadsheet-test").toString(),
                    // All tests come from one address; how many tries an account has stays as it is.
                    "broadsheet.member.entry.tries-per-address",
                    "10000",
                    "broadsheet.member.entry.tries-per-network",
                    "10000",
                    "broadsheet.member.entry.letters-per-address",
                    "10000",
                    "broadsheet.member.entry.letters-per-network",
                    "10000",
                    "broadsheet.report.per-address",
                    "10000",
                    "broadsheet.report.per-network",
                    "10000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
