package broadsheet.site;

import broadsheet.breaking.Breaking;
import broadsheet.breaking.BreakingNews;
import broadsheet.kernel.Slug;
import broadsheet.machine.StructuredData;
import broadsheet.media.Media;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.Templates;
import broadsheet.publication.Addresses;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Look;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.count.CommentCounts;
import broadsheet.site.look.Looks;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/// Begins pages.
@Singleton
public final class Sheets {
    /// Stands in for the paper on an install that has none yet.
    private static final Paper UNNAMED =
            new Paper(0, new Slug("paper"), "Broadsheet", "", null, "zh-Hant-TW", "", Look.plain(), List.of());

    private final Publications publications;
    private final Addresses addresses;
    private final Templates templates;
    private final BreakingNews news;
    private final Crawlers crawlers;
    private final StructuredData structuredData;
    private final Media media;
    private final Looks looks;
    private final CommentCounts counts;
    private final SiteConfig config;
    private final Clock clock;

    Sheets(
            Publications publications,
            Addresses addresses,
            Templates templates,
            BreakingNews news,
            Crawlers crawlers,
            StructuredData structuredData,
            Media media,
            Looks looks,
            CommentCounts counts,
            SiteConfig config,
            Clock clock) {
        this.publications = publications;
        this.addresses = addresses;
        this.templates = templates;
        this.news = news;
        this.crawlers = crawlers;
        this.structuredData = structuredData;
        this.media = media;
        this.looks = looks;
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    /// A page under the masthead of the host's paper.
    public Sheet forHost(PageRequest request) {
        return of(publications.forHost(request.host()).orElse(UNNAMED), request);
    }

    /// A page under this paper's masthead.
    public Sheet of(Paper paper, PageRequest request) {
        return new Sheet(paper, request, this, clock.instant());
    }

    List<Paper> papers() {
        return publications.papers();
    }

    /// What runs over a paper now, newest first.
    List<Breaking> breaking(Paper paper) {
        return news.current(paper.id());
    }

    /// What a paper lets machines read it for.
    CrawlerPolicy crawlers(Paper paper) {
        return crawlers.policy(paper.id());
    }

    StructuredData structuredData() {
        return structuredData;
    }

    Addresses addresses() {
        return addresses;
    }

    Templates templates() {
        return templates;
    }

    Media media() {
        return media;
    }

    /// Has the numbers of comments of these stories ready for their cards: one statement at most.
    void count(Collection<StoryCard> cards) {
        counts.load(cards.stream().map(StoryCard::id).toList());
    }

    CommentCounts counts() {
        return counts;
    }

    Looks looks() {
        return looks;
    }

    SiteConfig config() {
        return config;
    }
}
