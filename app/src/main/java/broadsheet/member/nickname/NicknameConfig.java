package broadsheet.member.nickname;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of nicknames that wait for a person.
@ConfigMapping(prefix = "broadsheet.member.nickname")
interface NicknameConfig {
    /// How long one is kept that was refused: half a year for an appeal, and a month to decide it.
    @WithDefault("P210D")
    Duration refusedKept();
}
