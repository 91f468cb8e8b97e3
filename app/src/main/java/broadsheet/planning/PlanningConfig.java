package broadsheet.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// The rules of sensitive matter.
@ConfigMapping(prefix = "broadsheet.planning")
interface PlanningConfig {
    /// A story with one of these words must name a helpline.
    @WithDefault("自殺,輕生,suicide")
    List<String> sensitive();

    /// One of these stands in such a story: Taiwan's 安心專線, 生命線, 張老師.
    @WithDefault("1925,1995,1980")
    List<String> helplines();
}
