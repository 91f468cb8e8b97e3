package broadsheet.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of statements.
@ConfigMapping(prefix = "broadsheet.statement")
interface StatementConfig {
    /// How long a statement may be appealed; the law asks for six months.
    @WithDefault("P180D")
    Duration appeal();
}
