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
    /// The files of the one bundle. The first says the order of the layers.
    private static final List<String> STYLES =
            List.of("tokens", "base", "layout", "breaking", "front", "lists", "search", "notice", "story", "text");

    private List<Paper> known = List.of();

    Looks() {
        Assets.bundle(SITE, STYLES.stream().map(name -> "css/" + name + ".css").toArray(String[]::new));
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
        var rules = new StringBuilder("@layer tokens{");
        for (var paper : papers) {
            var look = paper.look();
            rules.append("[data-paper=\"%s\"]{--accent:light-dark(%s,%s)}"
                    .formatted(paper.slug(), look.accent(), look.accentDark()));
        }
        return rules.append("}\n").toString();
    }
}
