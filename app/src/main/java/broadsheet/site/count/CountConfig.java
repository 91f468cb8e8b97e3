package broadsheet.site.count;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The knob of the numbers in lists.
@ConfigMapping(prefix = "broadsheet.site.counts")
interface CountConfig {
    /// Lists learn of new comments at most once in this time: a storm of comments makes them no more often than this.
    @WithDefault("PT3S")
    Duration step();
}
