package broadsheet.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How big pictures may be, and how long they may take.
@ConfigMapping(prefix = "broadsheet.media")
interface MediaConfig {
    /// The file.
    @WithDefault("20M")
    MemorySize maxSize();

    /// Width times height, in millions: a small file can unfold to gigabytes.
    @WithDefault("50")
    int maxMegapixels();

    /// How long the picture of another site may take, redirects and all.
    @WithDefault("30s")
    Duration fetchTime();
}
