package broadsheet.site;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.Subject;
import broadsheet.publication.Paper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The accents of the papers as a style sheet; everything else of the look is in the files under `web/css`.
final class PaperStyles {
    private PaperStyles() {}

    static MadePage page(List<Paper> papers) {
        return new MadePage(
                200,
                "text/css;charset=utf-8",
                Map.of(),
                css(papers).getBytes(StandardCharsets.UTF_8),
                Set.of(new Subject.Part(Shows.PAPERS)),
                null);
    }

    /// Slugs and colours are checked where they are made: nothing here needs escaping.
    static String css(List<Paper> papers) {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        for (var paper : papers) {
            light.append(rule(paper, paper.look().accent()));
            dark.append(rule(paper, paper.look().accentDark()));
        }
        return "@layer tokens{" + light + "@media (prefers-color-scheme:dark){" + dark + "}}\n";
    }

    private static String rule(Paper paper, String colour) {
        return "[data-paper=\"" + paper.slug() + "\"]{--accent:" + colour + "}";
    }
}
