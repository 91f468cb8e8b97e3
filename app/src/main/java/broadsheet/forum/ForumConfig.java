package broadsheet.forum;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The knobs of the discussions.
@ConfigMapping(prefix = "broadsheet.forum")
interface ForumConfig {
    /// An author may change a comment for this long.
    @WithDefault("5m")
    Duration edit();
}
