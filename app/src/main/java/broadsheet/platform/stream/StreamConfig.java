package broadsheet.platform.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The knobs of `/api/events`.
@ConfigMapping(prefix = "broadsheet.stream")
interface StreamConfig {
    /// Streams of this node; one more is answered 503.
    @WithDefault("20000")
    int max();

    /// Streams of one client address (of IPv6 a /64); one more is answered 429. A school or an office may share
    /// one.
    @WithDefault("500")
    int perAddress();

    /// A comment is sent this often, so that proxies keep the stream and dead ones are noticed.
    @WithDefault("20s")
    Duration heartbeat();

    /// A browser that lost its stream waits this long and up to as long again: not all come back at once.
    @WithDefault("2s")
    Duration retry();

    /// What may wait to be sent to one reader, beyond the buffers of the system, before the stream is dropped.
    @WithDefault("64K")
    MemorySize queue();
}
