package broadsheet.media.resize;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// With what smaller pictures are made, and what that may cost.
@ConfigMapping(prefix = "broadsheet.resize")
interface ResizeConfig {
    /// The program of libvips: a name that is looked for in `PATH`, or a path. Where it is not there, or
    /// this is empty, Java does the work: slower, JPEG and PNG only.
    @WithDefault("vipsthumbnail")
    Optional<String> program();

    /// For one size of one picture.
    @WithDefault("20s")
    Duration time();

    /// Address space of the program.
    @WithDefault("2G")
    MemorySize memory();
}
