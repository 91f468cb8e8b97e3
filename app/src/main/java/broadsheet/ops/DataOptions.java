package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the paper's data is: the same for every command.
final class DataOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
    Path data;

    @Option(names = "--database-url", paramLabel = "URL")
    @Nullable
    String databaseUrl;

    @Option(names = "--database-password-file", paramLabel = "FILE")
    @Nullable
    Path passwordFile;

    /// Opens the outside server if one is named, else the embedded one of the data folder.
    Outcome<DatabaseServer> open() {
        var url = databaseUrl;
        if (url == null) {
            return DatabaseServer.embedded(data);
        }
        return password().then(password -> DatabaseServer.outside(url, password.isEmpty() ? null : password));
    }

    private Outcome<String> password() {
        if (passwordFile == null) {
            var environment = System.getenv("BROADSHEET_DATABASE_PASSWORD");
            return Outcome.done(environment == null ? "" : environment);
        }
        try {
            return Outcome.done(Files.readString(passwordFile).strip());
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.of(Problem.Kind.INVALID, "ops.password.file", passwordFile.toString(), e.toString()));
        }
    }
}
