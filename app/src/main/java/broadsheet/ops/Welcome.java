package broadsheet.ops;

import broadsheet.platform.db.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `./run` prints once the paper can be read.
final class Welcome {
    private Welcome() {}

    static void print(Path data, String address, int port, int managementPort) {
        var site = "http://" + (address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address) + ":"
                + port;
        Console.print(Console.text("ops.welcome.read", site + "/"));
        Console.print(Console.text("ops.welcome.newsroom", site + "/newsroom/", site + "/api", site + "/openapi"));
        Console.print(Console.text("ops.welcome.management", "http://127.0.0.1:" + managementPort));
        var signIns = signIns(data);
        if (Files.exists(signIns)) {
            Console.print(Console.text("ops.welcome.demo", signIns));
            try {
                Files.readAllLines(signIns).forEach(line -> Console.print("  " + line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Console.print(Console.text("ops.welcome.stop"));
    }

    /// True when the data folder has the demo, or gets it at this start.
    static boolean hasDemo(Path data, boolean noDemo) {
        return Files.exists(signIns(data)) || (!noDemo && !DatabaseServer.existsIn(data));
    }

    private static Path signIns(Path data) {
        return data.resolve("demo-sign-ins.txt");
    }
}
