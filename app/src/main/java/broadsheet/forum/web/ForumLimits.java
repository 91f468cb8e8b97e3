package broadsheet.forum.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often one may write, on each node by itself.
@ConfigMapping(prefix = "broadsheet.forum.limits")
interface ForumLimits {
    /// Comments and edits of one author in a window.
    @WithDefault("12")
    int commentsPerAuthor();

    /// Votes of one member in a window.
    @WithDefault("60")
    int votesPerMember();

    /// All of it from one address (IPv6: one /64) in a window. A school or an office may share one.
    @WithDefault("600")
    int perAddress();

    /// The window of all three.
    @WithDefault("PT1M")
    Duration window();

    /// Open pages of a story hear of new comments at most once in this time.
    @WithDefault("1s")
    Duration hush();
}
