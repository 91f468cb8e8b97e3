package broadsheet.feed;

import broadsheet.author.Authors;
import broadsheet.formats.FeedWriter;
import broadsheet.formats.json.JsonFeedWriter;
import broadsheet.formats.rss.AtomWriter;
import broadsheet.formats.rss.RssWriter;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.publication.Publications;
import broadsheet.story.StoryList;
import broadsheet.tag.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The addresses of feeds and sitemaps.
@Singleton
final class FeedPages {
    private static final List<Kind> KINDS = List.of(
            new Kind("feed.xml", "application/rss+xml;charset=utf-8", new RssWriter()),
            new Kind("feed.atom", "application/atom+xml;charset=utf-8", new AtomWriter()),
            new Kind("feed.json", "application/feed+json;charset=utf-8", new JsonFeedWriter()));

    private final Publications publications;
    private final Tags tags;
    private final Authors authors;
    private final FeedMaker feeds;
    private final SitemapMaker sitemaps;

    FeedPages(Publications publications, Authors authors, FeedMaker feeds, SitemapMaker sitemaps, Tags tags) {
        this.tags = tags;
        this.publications = publications;
        this.authors = authors;
        this.feeds = feeds;
        this.sitemaps = sitemaps;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        for (var kind : KINDS) {
            ready(pages, "/" + kind.file, request -> everything(request, kind));
            ready(pages, "/{paper:slug}/" + kind.file, request -> paper(request, kind));
            ready(pages, "/{paper:slug}/{section:slug}/" + kind.file, request -> section(request, kind));
            ready(pages, "/tag/{tag}/" + kind.file, request -> tag(request, kind));
            ready(pages, "/author/{slug}/" + kind.file, request -> author(request, kind));
        }
        ready(pages, "/sitemap.xml", sitemaps::index);
        ready(pages, "/sitemap/{part}", sitemaps::part);
        ready(pages, "/news-sitemap.xml", sitemaps::news);
    }

    private static void ready(PublicPages pages, String pattern, PageMaker maker) {
        pages.add(pattern, CachePolicy.READY, Set.of(), maker);
    }

    private MadePage everything(PageRequest request, Kind kind) {
        return publications
                .forHost(request.host())
                .map(paper -> feeds.feed(kind, paper, new StoryList.Everything(), new Names(paper.name(), "/", "/")))
                .orElseGet(FeedPages::none);
    }

    private MadePage paper(PageRequest request, Kind kind) {
        return publications
                .paper(request.variable("paper"))
                .map(paper -> {
                    var path = "/" + paper.slug() + "/";
                    return feeds.feed(
                            kind, paper, new StoryList.OfPaper(paper.id()), new Names(paper.name(), path, path));
                })
                .orElseGet(FeedPages::none);
    }

    private MadePage section(PageRequest request, Kind kind) {
        return publications
                .paper(request.variable("paper"))
                .flatMap(paper -> paper.section(request.variable("section")).map(section -> {
                    var path = "/" + paper.slug() + "/" + section.slug() + "/";
                    var names = new Names(paper.name() + "｜" + section.name(), path, path);
                    return feeds.feed(kind, paper, new StoryList.OfSection(section.id()), names);
                }))
                .orElseGet(FeedPages::none);
    }

    private MadePage tag(PageRequest request, Kind kind) {
        var list = tags.list(request.variable("tag"));
        var path = "/tag/" + FeedMaker.segment(list.tag());
        if (!list.tag().equals(request.variable("tag"))) {
            return MadePage.redirect(path + "/" + kind.file);
        }
        return publications
                .forHost(request.host())
                .map(paper -> {
                    var names = new Names(paper.name() + "｜" + list.tag(), path, path + "/");
                    return feeds.feed(kind, paper, list, names);
                })
                .orElseGet(FeedPages::none);
    }

    private MadePage author(PageRequest request, Kind kind) {
        return authors.find(request.variable("slug"))
                .flatMap(author -> publications.forHost(request.host()).map(paper -> {
                    var path = "/author/" + author.slug();
                    var names = new Names(paper.name() + "｜" + author.name(), path, path + "/");
                    return feeds.feed(kind, paper, new StoryList.OfAuthor(author.id()), names);
                }))
                .orElseGet(FeedPages::none);
    }

    private static MadePage none() {
        return new MadePage(404, "text/plain;charset=utf-8", Map.of(), new byte[0], Set.of(), null);
    }

    /// A format of feeds.
    record Kind(String file, String contentType, FeedWriter writer) {}

    /// What a feed is called.
    ///
    /// @param page path of the page whose news these are
    /// @param folder path under which the feed stands
    record Names(String title, String page, String folder) {}
}
