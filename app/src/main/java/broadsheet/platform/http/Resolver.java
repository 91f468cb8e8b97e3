package broadsheet.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks hosts up.
@FunctionalInterface
interface Resolver {
    /// All addresses of a host; a literal stands for itself.
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// As this machine does.
    static Resolver ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
