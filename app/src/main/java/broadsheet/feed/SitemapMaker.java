package broadsheet.feed;

import broadsheet.formats.sitemap.NewsSitemapEntry;
import broadsheet.formats.sitemap.SitemapEntry;
import broadsheet.formats.sitemap.Sitemaps;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.Subject;
import broadsheet.publication.Addresses;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.StoryList;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sitemaps: an index of parts of 10,000 ids each, and the news of two days. One statement each.
@Singleton
final class SitemapMaker {
    private static final int PART = 10_000;
    private static final String XML = "application/xml;charset=utf-8";
    private static final Duration NEWS_STAYS = Duration.ofMinutes(10);
    private static final Set<Subject> EVERYTHING = Set.of(
            new Subject.Stretch(new StoryList.Everything().key(), Instant.MAX, Instant.MIN),
            new Subject.Part("papers"));

    private final Stories stories;
    private final Publications publications;
    private final Addresses addresses;
    private final Clock clock;

    SitemapMaker(Stories stories, Publications publications, Addresses addresses, Clock clock) {
        this.stories = stories;
        this.publications = publications;
        this.addresses = addresses;
        this.clock = clock;
    }

    MadePage index(PageRequest request) {
        var base = base(request);
        var entries = new ArrayList<SitemapEntry>();
        for (long part = 0; part * PART <= stories.highestId(); part++) {
            entries.add(new SitemapEntry(base + "/sitemap/" + part + ".xml", null));
        }
        return xml(out -> Sitemaps.writeIndex(entries, out), null);
    }

    MadePage part(PageRequest request) {
        var name = request.variable("part");
        if (!name.matches("[0-9]{1,9}\\.xml")) {
            return text(404, "");
        }
        var first = Long.parseLong(name.substring(0, name.length() - ".xml".length())) * PART;
        var entries = stories.stamps(first, first + PART).stream()
                .map(stamp -> new SitemapEntry(
                        addresses.story(publications.paper(stamp.paperId()), stamp.id()), stamp.changed()))
                .toList();
        return xml(out -> Sitemaps.write(entries, out), null);
    }

    MadePage news(PageRequest request) {
        var now = clock.instant();
        var entries = stories.list(new StoryList.Everything(), null, Sitemaps.MOST_NEWS).items().stream()
                .map(card -> {
                    var paper = publications.paper(card.place().paperId());
                    return new NewsSitemapEntry(
                            addresses.story(paper, card.id()),
                            paper.name(),
                            card.language(),
                            card.published(),
                            card.headline());
                })
                .toList();
        return xml(out -> Sitemaps.writeNews(entries, now, out), now.plus(NEWS_STAYS));
    }

    private String base(PageRequest request) {
        return publications
                .forHost(request.host())
                .map((Paper paper) -> addresses.base(paper))
                .orElse("");
    }

    private static MadePage text(int status, String text) {
        return new MadePage(
                status,
                "text/plain;charset=utf-8",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                Set.of(new Subject.Part("papers")),
                null);
    }

    private static MadePage xml(Writing writing, @Nullable Instant changesAt) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MadePage(200, XML, Map.of(), out.toByteArray(), EVERYTHING, changesAt);
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
