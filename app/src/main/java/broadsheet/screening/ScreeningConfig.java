package broadsheet.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// The knobs of screening, for all papers of the house. What each means stands at [ScreeningLimits].
@ConfigMapping(prefix = "broadsheet.screening")
interface ScreeningConfig {
    @WithDefault("agreement,standing,mode,length,flood,repeat,contact,words,classifier,newcomer,review")
    List<String> phases();

    @WithDefault("0")
    double threshold();

    @WithDefault("5000")
    int longest();

    @WithDefault("5")
    int perMinute();

    @WithDefault("2")
    int repeats();

    @WithDefault("0")
    int newcomer();

    /// As screening takes them.
    default ScreeningLimits limits() {
        return new ScreeningLimits(phases(), threshold(), longest(), perMinute(), repeats(), newcomer());
    }
}
