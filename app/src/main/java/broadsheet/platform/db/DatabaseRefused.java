package broadsheet.platform.db;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.io.IOException;

/// Carries a cause out of the depth of starting a server; never leaves the package.
final class DatabaseRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DatabaseRefused(String code, String... arguments) {
        super(code + " " + String.join(" ", arguments));
        problem = Problem.of(Problem.Kind.CONFLICT, code, arguments);
    }

    /// The server, or the causes why there is none.
    static Outcome<DatabaseServer> outcome(Opening opening) {
        try {
            return Outcome.done(opening.open());
        } catch (DatabaseRefused refused) {
            return Outcome.refused(refused.problem);
        } catch (IOException failed) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "db.folder.failed", failed.toString()));
        }
    }

    interface Opening {
        DatabaseServer open() throws DatabaseRefused, IOException;
    }
}
