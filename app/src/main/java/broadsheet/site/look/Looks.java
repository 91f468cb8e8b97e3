package broadsheet.site.look;

import broadsheet.platform.web.Assets;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.util.List;

/// The style sheets and scripts of the reader pages, under addresses that change with their content.
@Singleton
public final class Looks {
    private static final String SITE = "css/site.css";
    private static final String PAPERS = "css/papers.css";

    private final Themes themes = Themes.read("css/tokens.css");
    private List<Paper> known = List.of();

    Looks() {
        Assets.bundle(
                SITE,
                "css/tokens.css",
                "css/base.css",
                "css/layout.css",
                "css/lists.css",
                "css/story.css",
                "css/tools.css",
                "css/changes.css");
        Assets.generated(PAPERS, css(known));
    }

    /// The one design system, and what the papers and the reader choose. The files under `web/css` come first,
    /// because
    /// they say the order of the layers.
    public synchronized List<String> styles(List<Paper> papers) {
        if (!papers.equals(known)) {
            Assets.generated(PAPERS, css(papers));
            known = papers;
        }
        return List.of(Assets.url(SITE), Assets.url(PAPERS));
    }

    /// None of these is needed to read.
    public List<String> scripts() {
        return List.of(
                Assets.url("js/breaking.island.js"),
                Assets.url("js/events.island.js"),
                Assets.url("js/theme.island.js"),
                Assets.url("js/offline.js"));
    }

    /// What stories have besides.
    public List<String> storyScripts() {
        return List.of(
                Assets.url("js/size.island.js"), Assets.url("js/share.island.js"), Assets.url("js/prefetched.js"));
    }

    /// The script that runs before anything is drawn: so small that waiting for it is not seen.
    public static String early() {
        return Assets.url("js/early.js");
    }

    /// The header that says which pages a browser may fetch in advance: a file of ours, because pages hold no script.
    public static String speculation() {
        return "\"" + Assets.url("js/links.speculationrules") + "\"";
    }

    /// Slugs and colours are checked where they are made: nothing here needs escaping.
    private String css(List<Paper> papers) {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        for (var paper : papers) {
            light.append(rule("", paper, paper.look().accent()));
            dark.append(rule("", paper, paper.look().accentDark()));
        }
        var chosen = new StringBuilder();
        for (var paper : papers) {
            chosen.append(rule(Themes.LIGHT, paper, paper.look().accent()));
            chosen.append(rule(Themes.DARK, paper, paper.look().accentDark()));
        }
        return "@layer tokens{" + light + "@media (prefers-color-scheme:dark){" + dark + "}@media screen{"
                + themes.css() + chosen + "}}\n";
    }

    private static String rule(String theme, Paper paper, String colour) {
        return theme + "[data-paper=\"" + paper.slug() + "\"]{--accent:" + colour + "}";
    }
}
