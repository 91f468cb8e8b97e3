package broadsheet.statement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Knobs of statements.
@ConfigMapping(prefix = "broadsheet.statement")
interface StatementConfig {
    /// How long a statement may be appealed; the law asks for six months.
    @WithDefault("P180D")
    Duration appeal();

    /// Who settles disputes out of court (DSA 21): name and address of a certified body, told in
    /// every statement.
    Optional<String> disputeBody();
}
