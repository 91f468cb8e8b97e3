package broadsheet.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where the index is and how it is kept.
@ConfigMapping(prefix = "broadsheet.search")
public interface SearchConfig {
    /// Folder of the index; without it the index is in memory and made anew at each start.
    Optional<Path> folder();

    /// How often the outbox is read even when nothing was heard.
    @WithDefault("2s")
    Duration poll();

    /// Changes are on disk after this time at the latest; after a crash, what is not is read again.
    @WithDefault("10s")
    Duration commitEvery();

    /// An index that was left alone longer than this is made anew: the outbox forgets.
    @WithDefault("10d")
    Duration stale();
}
