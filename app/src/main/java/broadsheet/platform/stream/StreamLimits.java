package broadsheet.platform.stream;

import broadsheet.platform.web.RateLimit;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/// How many streams there may be, in all and for each client address.
final class StreamLimits {
    private final int max;
    private final int perAddress;
    private final Map<String, Integer> addresses = new HashMap<>();
    private int open;

    StreamLimits(int max, int perAddress) {
        this.max = max;
        this.perAddress = perAddress;
    }

    enum Answer {
        COME_IN,
        FULL,
        TOO_MANY_OF_YOURS
    }

    /// Counts one in, unless it is refused.
    synchronized Answer enter(String address) {
        if (open >= max) {
            return Answer.FULL;
        }
        var key = RateLimit.addressKey(address);
        var of = addresses.getOrDefault(key, 0);
        if (of >= perAddress && !isLoopback(address)) {
            return Answer.TOO_MANY_OF_YOURS;
        }
        addresses.put(key, of + 1);
        open++;
        return Answer.COME_IN;
    }

    synchronized void leave(String address) {
        addresses.computeIfPresent(RateLimit.addressKey(address), (_, of) -> of > 1 ? of - 1 : null);
        open--;
    }

    /// A proxy on this machine that does not say for whom it asks: not one client.
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
