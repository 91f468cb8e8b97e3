package broadsheet;

import broadsheet.ops.Commands;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Where the program starts: everything that can be asked of it is a command of `broadsheet.ops`.
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Commands.runAndExit(args);
    }
}
