package broadsheet.member.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of notices.
@ConfigMapping(prefix = "broadsheet.member.notice")
interface NoticeConfig {
    /// A member gets at most one letter in this time, however many answers come.
    @WithDefault("PT1H")
    Duration letterPause();

    /// How long notices are kept.
    @WithDefault("P180D")
    Duration kept();
}
