package broadsheet.api;

import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryImage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stories as JSON.
@Singleton
final class StoryPrinter {
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");

    private final Stories stories;
    private final Publications publications;
    private final StoryNeighbourhood neighbourhood;
    private final Clock clock;

    StoryPrinter(Stories stories, Publications publications, StoryNeighbourhood neighbourhood, Clock clock) {
        this.neighbourhood = neighbourhood;
        this.stories = stories;
        this.publications = publications;
        this.clock = clock;
    }

    /// For readers: without pictures whose rights have ended and picks that are gone.
    StoryJson forReaders(Story story) {
        return print(story, neighbourhood.of(story), false);
    }

    /// For staff: everything.
    StoryJson forStaff(Story story) {
        return print(story, neighbourhood.of(story), true);
    }

    /// What to read after a story.
    List<StoryParts.Related> related(Story story) {
        return neighbourhood.related(story);
    }

    private StoryJson print(Story story, StoryNeighbourhood.Around around, boolean staff) {
        var content = story.content();
        return new StoryJson(
                story.id(),
                story.version(),
                story.status().code(),
                paper(story.place()),
                section(story.place()),
                alsoIn(story),
                content.language(),
                content.kicker(),
                content.headline(),
                content.teaser(),
                content.dateline(),
                byline(content.byline()),
                content.sources(),
                story.published(),
                story.updated(),
                content.urgency(),
                content.body(),
                images(content.images(), staff),
                content.tags(),
                furtherReading(story, staff),
                around.related(),
                around.products(),
                around.twins(),
                corrections(story),
                around.comments(),
                staff ? story.created() : null,
                staff ? story.changed() : null,
                withdrawal(story));
    }

    private List<StoryParts.Place> alsoIn(Story story) {
        return story.alsoIn().stream()
                .map(place -> new StoryParts.Place(paper(place), section(place)))
                .toList();
    }

    private static List<StoryParts.Byline> byline(List<Byline> byline) {
        return byline.stream()
                .map(entry -> new StoryParts.Byline(entry.role().code(), entry.name(), entry.organisation()))
                .toList();
    }

    private static List<StoryParts.Correction> corrections(Story story) {
        return story.corrections().stream()
                .map(correction -> new StoryParts.Correction(correction.at(), correction.note()))
                .toList();
    }

    private static StoryParts.@Nullable Withdrawal withdrawal(Story story) {
        var withdrawal = story.withdrawal();
        return withdrawal == null ? null : new StoryParts.Withdrawal(withdrawal.at(), withdrawal.reason());
    }

    private List<StoryParts.Image> images(List<StoryImage> images, boolean staff) {
        var today = LocalDate.now(clock.withZone(TAIWAN));
        return images.stream()
                .filter(image -> staff || image.usableOn(today))
                .map(StoryPrinter::image)
                .toList();
    }

    private static StoryParts.Image image(StoryImage image) {
        return new StoryParts.Image(
                image.url(),
                image.caption(),
                image.credit(),
                image.alt(),
                image.width() > 0 ? image.width() : null,
                image.height() > 0 ? image.height() : null,
                image.rightsEnd());
    }

    private List<StoryParts.FurtherReading> furtherReading(Story story, boolean staff) {
        var picks = story.content().furtherReading();
        var ids = picks.stream().map(pick -> pick.id()).filter(Objects::nonNull).toList();
        Map<Long, String> headlines = new HashMap<>();
        stories.cards(ids).forEach(card -> headlines.put(card.id(), card.headline()));
        return picks.stream()
                .filter(pick -> staff || pick.id() == null || headlines.containsKey(pick.id()))
                .map(pick -> new StoryParts.FurtherReading(
                        pick.id(), pick.url(), pick.headline() == null ? headlines.get(pick.id()) : pick.headline()))
                .toList();
    }

    StorySummary summary(StoryCard card) {
        var image = card.image();
        var usable = image != null && image.usableOn(LocalDate.now(clock.withZone(TAIWAN)));
        return new StorySummary(
                card.id(),
                paper(card.place()),
                section(card.place()),
                card.kicker(),
                card.headline(),
                card.teaser(),
                image != null && usable ? image(image) : null,
                card.language(),
                card.urgency(),
                card.published(),
                card.updated(),
                null,
                null,
                null);
    }

    StorySummary summary(Story story) {
        var content = story.content();
        return new StorySummary(
                story.id(),
                paper(story.place()),
                section(story.place()),
                content.kicker(),
                content.headline(),
                content.teaser(),
                content.images().isEmpty() ? null : image(content.images().getFirst()),
                content.language(),
                content.urgency(),
                story.published(),
                story.updated(),
                story.status().code(),
                story.version(),
                story.changed());
    }

    private String paper(Place place) {
        return publications.paper(place.paperId()).slug().value();
    }

    private String section(Place place) {
        return publications
                .paper(place.paperId())
                .section(place.sectionId())
                .orElseThrow()
                .slug()
                .value();
    }
}
