package broadsheet.forum.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of what stands before a comment.
@ConfigMapping(prefix = "broadsheet.forum.gate")
interface GateConfig {
    /// How long a text is kept that was not taken in: half a year for an appeal, and a month to decide it.
    @WithDefault("P210D")
    Duration refusedKept();

    /// How long it is kept what screening found in comments that came in.
    @WithDefault("P210D")
    Duration findingsKept();
}
