package broadsheet.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How big pictures may be.
@ConfigMapping(prefix = "broadsheet.media")
interface MediaConfig {
    /// The file.
    @WithDefault("20M")
    MemorySize maxSize();

    /// Width times height, in millions: a small file can unfold to gigabytes.
    @WithDefault("50")
    int maxMegapixels();
}
