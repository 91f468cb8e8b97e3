package broadsheet.machine;

import broadsheet.author.Author;
import broadsheet.author.Authors;
import broadsheet.formats.NewsItem;
import broadsheet.formats.newsml.NewsmlWriter;
import broadsheet.formats.ninjs.NinjsWriter;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.Subject;
import broadsheet.publication.Addresses;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Publications;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryImage;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stories in the forms that newsrooms exchange. Two statements: the story and its authors.
@Singleton
final class ExchangeMaker {
    private final Stories stories;
    private final Authors authors;
    private final Publications publications;
    private final Crawlers crawlers;
    private final Addresses addresses;
    private final Clock clock;

    ExchangeMaker(
            Stories stories,
            Authors authors,
            Publications publications,
            Crawlers crawlers,
            Addresses addresses,
            Clock clock) {
        this.stories = stories;
        this.authors = authors;
        this.publications = publications;
        this.crawlers = crawlers;
        this.addresses = addresses;
        this.clock = clock;
    }

    MadePage ninjs(PageRequest request) {
        return answer(request, "application/json;charset=utf-8", (item, out) -> NinjsWriter.write(item, out));
    }

    MadePage newsml(PageRequest request) {
        return answer(request, "application/xml;charset=utf-8", (item, out) -> NewsmlWriter.write(item, out));
    }

    /// A story that was taken back is there, too: those who took it must hear of it.
    private MadePage answer(PageRequest request, String type, Writer writer) {
        var story = id(request.variable("id")).flatMap(stories::forReaders);
        if (story.isEmpty()) {
            return TextPage.none();
        }
        var now = clock.instant();
        var paper = publications.paper(story.get().place().paperId());
        var policy = crawlers.policy(paper.id());
        var item = new ExchangeItem(story.get(), paper, addresses, policy.terms())
                .item(known(story.get()), TaiwanDates.day(now));
        var out = new ByteArrayOutputStream();
        try {
            writer.write(item, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MadePage(
                200,
                type,
                Reservation.headers(policy),
                out.toByteArray(),
                Set.of(new Subject.Item("story", story.get().id()), new Subject.Part("papers")),
                rightsEnd(story.get(), now));
    }

    private static Optional<Long> id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Map<String, Author> known(Story story) {
        return authors.named(story.content().byline().stream()
                .flatMap(entry -> entry.authors().stream())
                .toList());
    }

    /// A picture whose rights end leaves at the next midnight.
    private static @Nullable Instant rightsEnd(Story story, Instant now) {
        var day = TaiwanDates.day(now);
        var ends = story.status() != Status.WITHDRAWN
                && story.content().images().stream()
                        .filter(image -> image.usableOn(day))
                        .anyMatch(ExchangeMaker::hasEnd);
        return ends ? TaiwanDates.nextMidnight(now) : null;
    }

    private static boolean hasEnd(StoryImage image) {
        return image.rightsEnd() != null;
    }

    @FunctionalInterface
    private interface Writer {
        void write(NewsItem item, ByteArrayOutputStream out) throws IOException;
    }
}
