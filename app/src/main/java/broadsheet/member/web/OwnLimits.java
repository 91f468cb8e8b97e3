package broadsheet.member.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often members change what is theirs alone, on each node by itself.
@ConfigMapping(prefix = "broadsheet.member.limits")
interface OwnLimits {
    /// Changes of one member in a window.
    @WithDefault("120")
    int perMember();

    /// Changes from one address (IPv6: one /64) in a window. A school or an office may share one.
    @WithDefault("1200")
    int perAddress();

    /// The window of both.
    @WithDefault("PT1M")
    Duration window();
}
