package broadsheet.site;

import broadsheet.kernel.TaiwanDates.Calendar;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The knobs of the reader pages: `broadsheet.site.*`.
@ConfigMapping(prefix = "broadsheet.site")
interface SiteConfig {
    /// Years after which a story says how old it is.
    @WithDefault("1")
    int ageWarningYears();

    /// Stories on one page of a list.
    @WithDefault("30")
    int listSize();

    /// How the date stands in the masthead of a Chinese paper.
    @WithDefault("both")
    Calendar calendar();
}
