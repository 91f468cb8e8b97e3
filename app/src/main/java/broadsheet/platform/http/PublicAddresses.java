package broadsheet.platform.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses belong to the open internet. Everything else is this machine, the own network, a cloud's inside,
/// or nothing.
final class PublicAddresses {
    /// RFC 6890 and what came after; the last is the inside of a cloud that hides among public addresses.
    private static final List<Network> CLOSED_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32");

    /// Inside of [#GLOBAL_6]: Teredo and other protocols, documentation.
    private static final List<Network> CLOSED_6 = networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final Network GLOBAL_6 = network("2000::/3");
    /// Java makes IPv4 addresses of mapped literals; this is its form in bytes.
    private static final Network MAPPED =
            new Network(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0, 0, 0}, 96);

    private static final Network NAT64 = network("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = network("2002::/16");
    private static final int BYTES_4 = 4;
    private static final int BYTES_6 = 16;

    private PublicAddresses() {}

    /// True when the address, and the IPv4 address that it may carry, is public.
    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    static boolean isPublic(byte[] address) {
        if (address.length == BYTES_4) {
            return CLOSED_4.stream().noneMatch(network -> network.contains(address));
        }
        if (MAPPED.contains(address) || NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, BYTES_6 - BYTES_4, BYTES_6));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 2, 2 + BYTES_4));
        }
        return GLOBAL_6.contains(address) && CLOSED_6.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... networks) {
        return Stream.of(networks).map(PublicAddresses::network).toList();
    }

    private static Network network(String text) {
        var parts = text.split("/", 2);
        return new Network(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    /// All addresses that begin with the same bits.
    private static final class Network {
        private final byte[] start;
        private final int bits;

        Network(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((start[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
