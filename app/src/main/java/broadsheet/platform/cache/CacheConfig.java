package broadsheet.platform.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Knobs of the page cache.
@ConfigMapping(prefix = "broadsheet.cache")
interface CacheConfig {
    /// Memory for ready pages in all encodings together.
    @WithDefault("96M")
    MemorySize memory();

    /// A page is remade at most once in this time.
    @WithDefault("200ms")
    Duration pause();

    /// The longest that a reader waits for a page.
    @WithDefault("10s")
    Duration patience();

    /// Pages made at the same time.
    @WithDefault("16")
    int makers();

    /// Readers waiting for pages at the same time.
    @WithDefault("4096")
    int waiters();
}
