package broadsheet.readertag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The knobs of readers' tags.
@ConfigMapping(prefix = "broadsheet.reader-tag")
interface ReaderTagConfig {
    /// Readers see a tag when the voices for it weigh this much together. One voice weighs at most 2.
    @WithDefault("3")
    double threshold();

    /// Tags that one member may propose for one story.
    @WithDefault("5")
    int perStory();

    /// Proposals that one member may send in a window, also those that are refused.
    @WithDefault("20")
    int perMember();

    /// All proposals from one address (IPv6: one /64) in a window.
    @WithDefault("200")
    int perAddress();

    /// The window of both.
    @WithDefault("PT10M")
    Duration window();
}
