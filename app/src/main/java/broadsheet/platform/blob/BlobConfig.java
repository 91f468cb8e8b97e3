package broadsheet.platform.blob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where blobs are.
@ConfigMapping(prefix = "broadsheet.blob")
interface BlobConfig {
    /// The folder; made when it is missing.
    @WithDefault("${broadsheet.data:data}/media")
    Path folder();
}
