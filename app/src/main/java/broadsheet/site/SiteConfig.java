package broadsheet.site;

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

    /// Which count of years.
    enum Calendar {
        /// 2026年11月24日.
        GREGORIAN,
        /// 民國115年11月24日.
        MINGUO,
        /// Both.
        BOTH
    }
}
