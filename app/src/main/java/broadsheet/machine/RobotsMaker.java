package broadsheet.machine;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Addresses;
import broadsheet.publication.Crawler;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// robots.txt (RFC 9309) of a host, from the policies of its papers.
@Singleton
final class RobotsMaker {
    /// For nobody: forms, lists of what was looked for, staff.
    private static final List<String> PRIVATE = List.of("/api/", "/search", "/newsroom/", "/moderation/", "/account/");

    private final Publications publications;
    private final Crawlers crawlers;
    private final Addresses addresses;

    RobotsMaker(Publications publications, Crawlers crawlers, Addresses addresses) {
        this.publications = publications;
        this.crawlers = crawlers;
        this.addresses = addresses;
    }

    MadePage robots(PageRequest request) {
        var text = publications
                .forHost(request.host())
                .map(this::robots)
                .orElseGet(() -> group(List.of("*"), PRIVATE, signal(CrawlerPolicy.USUAL)));
        return TextPage.of(TextPage.PLAIN, text);
    }

    private String robots(Paper paper) {
        var policy = crawlers.policy(paper.id());
        var text = new StringBuilder();
        groups(paper, policy).forEach((rules, agents) -> text.append(group(agents, rules, "")));
        text.append(group(List.of("*"), PRIVATE, signal(policy)));
        var base = addresses.base(paper);
        text.append("Sitemap: ").append(base).append("/sitemap.xml\n");
        text.append("Sitemap: ").append(base).append("/news-sitemap.xml\n");
        return text.toString();
    }

    /// Crawlers to whom something is closed that is open to others, by what is closed to them.
    private Map<List<String>, List<String>> groups(Paper paper, CrawlerPolicy policy) {
        var sisters = HostPapers.sisters(publications, paper);
        var groups = new LinkedHashMap<List<String>, List<String>>();
        for (var crawler : known(paper, sisters)) {
            var closed = new ArrayList<String>();
            if (!policy.allows(crawler)) {
                closed.add("/");
            } else {
                sisters.stream()
                        .filter(sister -> !crawlers.policy(sister.id()).allows(crawler))
                        .forEach(sister -> closed.add("/" + sister.slug() + "/"));
                if (!closed.isEmpty()) {
                    closed.addAll(PRIVATE);
                }
            }
            if (!closed.isEmpty()) {
                groups.computeIfAbsent(closed, _ -> new ArrayList<>()).add(crawler.agent());
            }
        }
        return groups;
    }

    /// Those that everyone knows, and those that a paper of this host names.
    private List<Crawler> known(Paper paper, List<Paper> sisters) {
        var known = new ArrayList<>(Crawler.KNOWN);
        var named = new TreeMap<String, Boolean>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(crawlers.policy(paper.id()).agents());
        sisters.forEach(sister -> named.putAll(crawlers.policy(sister.id()).agents()));
        Crawler.KNOWN.forEach(crawler -> named.remove(crawler.agent()));
        // Of a stranger nobody knows what it reads for: it is shut out only by name.
        named.keySet().forEach(agent -> known.add(new Crawler(agent, Crawler.Use.SEARCH)));
        return known;
    }

    private static String group(List<String> agents, List<String> closed, String signal) {
        var text = new StringBuilder();
        agents.forEach(agent -> text.append("User-agent: ").append(agent).append('\n'));
        text.append(signal);
        closed.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        return text.append('\n').toString();
    }

    /// What the pages may be used for, for crawlers whose names are not known (contentsignals.org). A comment, because
    /// it is not in RFC 9309 and checkers of robots.txt call it an error.
    private static String signal(CrawlerPolicy policy) {
        return "# Content-Signal: search=%s, ai-input=%s, ai-train=%s\n"
                .formatted(word(policy.search()), word(policy.input()), word(policy.training()));
    }

    private static String word(boolean allowed) {
        return allowed ? "yes" : "no";
    }
}
