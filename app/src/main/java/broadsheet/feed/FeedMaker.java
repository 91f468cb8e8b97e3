package broadsheet.feed;

import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.FeedMedia;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.Subject;
import broadsheet.publication.Addresses;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import broadsheet.tag.Tags;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Feeds of the newest stories of a list, of those that are the same one. Two statements.
@Singleton
final class FeedMaker {
    private static final int ENTRIES = 50;
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private final Stories stories;
    private final Publications publications;
    private final Addresses addresses;
    private final Twins twins;
    private final Clock clock;

    FeedMaker(Stories stories, Publications publications, Addresses addresses, Twins twins, Clock clock) {
        this.twins = twins;
        this.stories = stories;
        this.publications = publications;
        this.addresses = addresses;
        this.clock = clock;
    }

    MadePage feed(FeedPages.Kind kind, Paper paper, StoryList list, FeedPages.Names names) {
        var slice = stories.list(list, null, ENTRIES);
        var listed = slice.items();
        var cards = twins.together(listed.stream().map(StoryCard::id).toList()).apart(listed, StoryCard::id);
        var today = LocalDate.ofInstant(clock.instant(), TAIPEI);
        var document = new FeedDocument(
                names.title(),
                paper.tagline(),
                addresses.absolute(paper, names.page()),
                addresses.absolute(paper, names.folder() + kind.file()),
                paper.language(),
                paper.name(),
                null,
                cards.stream()
                        .map(FeedMaker::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                cards.stream().map(card -> entry(card, today)).toList());
        return new MadePage(
                200, kind.contentType(), Map.of(), bytes(kind, document), shows(list, listed), rightsEnd(cards, today));
    }

    private static byte[] bytes(FeedPages.Kind kind, FeedDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            kind.writer().write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private FeedEntry entry(StoryCard card, LocalDate today) {
        var own = publications.paper(card.place().paperId());
        var url = addresses.story(own, card.id());
        return new FeedEntry(
                url,
                url,
                card.headline(),
                card.teaser(),
                null,
                List.of(own.name()),
                List.of(),
                card.language(),
                card.published(),
                changed(card),
                picture(card, own, today));
    }

    private @Nullable FeedMedia picture(StoryCard card, Paper own, LocalDate today) {
        var image = card.image();
        if (image == null || !image.usableOn(today)) {
            return null;
        }
        return new FeedMedia(
                addresses.absolute(own, image.url()), "image/*", image.caption(), image.credit(), image.alt());
    }

    private static Instant changed(StoryCard card) {
        return Objects.requireNonNullElse(card.updated(), card.published());
    }

    /// A picture whose rights end leaves the feed at the next midnight.
    private static @Nullable Instant rightsEnd(List<StoryCard> cards, LocalDate today) {
        var ends = cards.stream()
                .map(StoryCard::image)
                .filter(Objects::nonNull)
                .anyMatch(image -> image.rightsEnd() != null && image.usableOn(today));
        return ends ? today.plusDays(1).atStartOfDay(TAIPEI).toInstant() : null;
    }

    private static Set<Subject> shows(StoryList list, List<StoryCard> cards) {
        var shows = new HashSet<Subject>();
        cards.forEach(card -> shows.add(new Subject.Item("story", card.id())));
        var oldest = cards.size() < ENTRIES ? Instant.MIN : cards.getLast().published();
        list.keys().forEach(key -> shows.add(new Subject.Stretch(key, Instant.MAX, oldest)));
        if (list instanceof StoryList.OfTag tagged) {
            shows.add(new Subject.Part(Tags.part(tagged.tag())));
        }
        shows.add(new Subject.Part("papers"));
        shows.add(new Subject.Part(Twins.PART));
        return shows;
    }

    /// A text as one segment of a path.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
