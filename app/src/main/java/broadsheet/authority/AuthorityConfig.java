package broadsheet.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of dealing with authorities.
@ConfigMapping(prefix = "broadsheet.authority")
interface AuthorityConfig {
    /// How long what an authority was told of is preserved.
    @WithDefault("P180D")
    Duration kept();
}
