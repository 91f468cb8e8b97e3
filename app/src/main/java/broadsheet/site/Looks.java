package broadsheet.site;

import broadsheet.platform.web.Assets;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.util.List;

/// The style sheets and scripts of the reader pages, under addresses that change with their content.
@Singleton
final class Looks {
    private static final String SITE = "css/site.css";
    private static final String PAPERS = "css/papers.css";

    private List<Paper> known = List.of();

    Looks() {
        Assets.bundle(SITE, "css/tokens.css", "css/base.css", "css/layout.css", "css/lists.css", "css/story.css");
        Assets.generated(PAPERS, css(known));
    }

    /// The one design system and the accents of the papers. The files under `web/css` come first, because they say
    /// the order of the layers.
    synchronized List<String> styles(List<Paper> papers) {
        if (!papers.equals(known)) {
            Assets.generated(PAPERS, css(papers));
            known = papers;
        }
        return List.of(Assets.url(SITE), Assets.url(PAPERS));
    }

    /// None of these is needed to read.
    List<String> scripts() {
        return List.of(Assets.url("js/breaking.island.js"), Assets.url("js/events.island.js"));
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
