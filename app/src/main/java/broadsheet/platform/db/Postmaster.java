package broadsheet.platform.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The running server of a cluster, as its `postmaster.pid` says.
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /// The running server, or nothing. A file that a killed server left behind is removed, also when its number now
    /// belongs to another process.
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() > PORT_LINE) {
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            if (found.serves(cluster)) {
                return Optional.of(found);
            }
        }
        Files.delete(file);
        return Optional.empty();
    }

    private boolean serves(Path cluster) {
        try {
            var command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            return command.contains("postgres") && command.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
