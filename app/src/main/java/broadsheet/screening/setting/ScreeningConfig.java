package broadsheet.screening.setting;

import broadsheet.screening.ScreeningLimits;
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

    @WithDefault("20000")
    int longest();

    @WithDefault("5")
    int perMinute();

    @WithDefault("2")
    int repeats();

    @WithDefault("0")
    int newcomer();

    /// Posts at most that a rehearsal reads, newest first.
    @WithDefault("50000")
    int rehearsalPosts();

    /// What a person needs to decide on one held post.
    @WithDefault("30")
    int secondsPerDecision();

    /// As screening takes them.
    default ScreeningLimits limits() {
        return new ScreeningLimits(phases(), threshold(), longest(), perMinute(), repeats(), newcomer());
    }
}
