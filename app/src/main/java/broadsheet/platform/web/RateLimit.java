package broadsheet.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// How often something may be done per key, on this node. Keys that were not used for a window are forgotten; at
/// most 100,000 are kept.
public final class RateLimit {
    private static final int MOST_KEYS = 100_000;
    private static final int PREFIX_BYTES = 8;
    private static final int NETWORK_BYTES_4 = 3;
    private static final int NETWORK_BYTES_6 = 6;

    private final int times;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    /// @param times how often at once, and per window in the long run
    public RateLimit(int times, Duration window) {
        this.times = times;
        this.window = window;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(window)
                .build();
    }

    /// Takes one; the time to wait when none is left.
    public Optional<Duration> take(String key) {
        return take(key, 1);
    }

    /// Takes several at once, or all there can be; the time to wait when fewer are left.
    public Optional<Duration> take(String key, int many) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(many, times));
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Gives one back that should not have counted.
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
                        .build());
    }

    /// The key of a client's address: an IPv4 address itself, of IPv6 the /64, since one client has all of it.
    public static String addressKey(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var zone = address.indexOf('%');
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /// The key of the network that a client's address is in: /24 of IPv4, /48 of IPv6, which one customer may have.
    public static String networkKey(String address) {
        try {
            var zone = address.indexOf('%');
            var bytes = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone))
                    .getAddress();
            var length = bytes.length == 4 ? NETWORK_BYTES_4 : NETWORK_BYTES_6;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, length)) + "/" + length * Byte.SIZE;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
