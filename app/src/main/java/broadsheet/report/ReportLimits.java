package broadsheet.report;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.RateLimit;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// How often one may report, on each node by itself.
@Singleton
final class ReportLimits {
    private static final double HALF = 0.5;
    private static final int MOST = 10;

    private final RateLimit reporters;
    private final RateLimit addresses;
    private final RateLimit networks;

    ReportLimits(Knobs knobs) {
        reporters = new RateLimit(knobs.perReporter(), knobs.window());
        addresses = new RateLimit(knobs.perAddress(), knobs.window());
        networks = new RateLimit(knobs.perNetwork(), knobs.window());
    }

    /// Who is new, or right at least half the time, has all that there is; who is right a quarter of the time half
    /// of it, and so on down to a tenth.
    Optional<Problem> often(String key, String address, double accuracy) {
        int cost = (int) Math.min(MOST, Math.ceil(HALF / accuracy));
        return networks.take(RateLimit.networkKey(address))
                .or(() -> addresses.take(RateLimit.addressKey(address)))
                .or(() -> reporters.take(key, cost))
                .map(wait ->
                        Problem.of(Problem.Kind.TOO_MANY, "report.too-often", Long.toString(wait.toSeconds() + 1)));
    }

    /// The knobs.
    @ConfigMapping(prefix = "broadsheet.report")
    interface Knobs {
        /// Reports of one member or mail address in a window.
        @WithDefault("20")
        int perReporter();

        /// Reports from one address (IPv6: one /64) in a window.
        @WithDefault("40")
        int perAddress();

        /// Reports from one network in a window.
        @WithDefault("200")
        int perNetwork();

        /// The window.
        @WithDefault("PT1H")
        Duration window();

        /// How long a hash of the network address stands for who gave no other.
        @WithDefault("P90D")
        Duration addressKept();

        /// How long name, address and words are kept after the decision: until nobody can appeal any more.
        @WithDefault("P180D")
        Duration kept();
    }
}
