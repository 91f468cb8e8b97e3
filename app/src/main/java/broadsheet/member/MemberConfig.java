package broadsheet.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of membership.
@ConfigMapping(prefix = "broadsheet.member")
interface MemberConfig {
    /// How long a nickname stays before it may be changed again.
    @WithDefault("P14D")
    Duration nicknamePause();

    /// How long the wish to be erased may be taken back.
    @WithDefault("PT24H")
    Duration erasureGrace();
}
