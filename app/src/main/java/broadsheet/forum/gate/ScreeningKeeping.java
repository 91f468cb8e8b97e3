package broadsheet.forum.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long it is kept what screening said.
@ConfigMapping(prefix = "broadsheet.forum.screening")
interface ScreeningKeeping {
    /// As long as one may appeal; rehearsals look at the last 90 days.
    @WithDefault("P180D")
    Duration keep();
}
