package broadsheet.site.look;

import broadsheet.platform.web.Assets;
import broadsheet.publication.Paper;
import jakarta.inject.Singleton;
import java.util.List;

/// The style sheets and scripts of the reader pages, under addresses that change with their
/// content.
@Singleton
public final class Looks {
    private static final String SITE = "css/site.css";
    private static final String PAPERS = "css/papers.css";
    private static final String EDITOR = "js/editor.js";

    /// The files of the one bundle. The first says the order of the layers.
    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "layout",
            "breaking",
            "front",
            "lists",
            "search",
            "notice",
            "story",
            "text",
            "related",
            "picks",
            "tools",
            "live",
            "changes",
            "comments",
            "account",
            "process",
            "person");

    private List<Paper> known = List.of();

    Looks() {
        Assets.bundle(SITE, STYLES.stream().map(name -> "css/" + name + ".css").toArray(String[]::new));
        Assets.generated(PAPERS, css(known));
    }

    /// The one design system, and what the papers and the reader choose. The files under
    /// `web/css` come first,
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
                Assets.url("js/me.island.js"),
                Assets.url("js/offline.js"));
    }

    /// What stories have besides.
    public List<String> storyScripts() {
        return List.of(
                Assets.url("js/size.island.js"),
                Assets.url("js/share.island.js"),
                Assets.url("js/tags.island.js"),
                Assets.url("js/prefetched.js"));
    }

    /// What folds away the comments of muted members.
    public static String muted() {
        return Assets.url("js/mute.island.js");
    }

    /// What a discussion has besides.
    public static String comments() {
        return Assets.url("js/comments.island.js");
    }

    /// What a live story has besides.
    public static String live() {
        return Assets.url("js/live.island.js");
    }

    /// What the moderators' desk has besides: its keys.
    public static String moderation() {
        return Assets.url("js/moderation.island.js");
    }

    /// The style sheet of the staff's pages; readers never load it.
    public static String newsroom() {
        return Assets.url("css/newsroom.css");
    }

    /// What the list of the desk has besides: its keys, and news of changes.
    public static String desk() {
        return Assets.url("js/desk.island.js");
    }

    /// What the writing room has besides.
    public static String writing() {
        return Assets.url("js/writing.island.js");
    }

    /// The editor of stories, or an empty text when this program was built without Node.js: stories are then written
    /// as plain text.
    public static String editor() {
        return Assets.has(EDITOR) ? Assets.url(EDITOR) : "";
    }

    /// The script that runs before anything is drawn: so small that waiting for it is not seen.
    public static String early() {
        return Assets.url("js/early.js");
    }

    /// The header that says which pages a browser may fetch in advance: a file of ours, because
    /// pages hold no script.
    public static String speculation() {
        return "\"" + Assets.url("js/links.speculationrules") + "\"";
    }

    /// Slugs and colours are checked where they are made: nothing here needs escaping.
    static String css(List<Paper> papers) {
        var rules = new StringBuilder("@layer tokens{");
        for (var paper : papers) {
            var look = paper.look();
            rules.append("[data-paper=\"%s\"]{--accent:light-dark(%s,%s)}"
                    .formatted(paper.slug(), look.accent(), look.accentDark()));
        }
        return rules.append("}\n").toString();
    }
}
