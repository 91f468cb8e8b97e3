package broadsheet.twin.web;

import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Choice;
import broadsheet.twin.Twin;
import broadsheet.twin.TwinDesk;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Twins of a story as JSON.
@Singleton
public final class TwinPrinter {
    private final Twins twins;
    private final TwinDesk desk;
    private final Stories stories;
    private final Publications publications;

    TwinPrinter(Twins twins, TwinDesk desk, Stories stories, Publications publications) {
        this.twins = twins;
        this.desk = desk;
        this.stories = stories;
        this.publications = publications;
    }

    /// Twins of a story and corrections that wait.
    ///
    /// @param visible which twins the asker may see
    public TwinJson.All all(Story story, Predicate<Story> visible) {
        var percents = twins.of(story.id()).stream().collect(Collectors.toMap(Twin::story, Twin::percent));
        var choices = desk.choices(story.id());
        var items = stories.all(percents.keySet()).stream()
                .filter(visible)
                .map(twin -> item(twin, Objects.requireNonNull(percents.get(twin.id())), choices))
                .sorted(Comparator.comparingInt(TwinJson.Item::percent)
                        .reversed()
                        .thenComparingLong(TwinJson.Item::id))
                .toList();
        var offers = desk.offers(story.id()).stream()
                .map(offer -> new TwinJson.Offer(offer.from(), offer.correction(), offer.at(), offer.note()))
                .toList();
        return new TwinJson.All(items, offers);
    }

    private TwinJson.Item item(Story twin, int percent, TwinDesk.Choices choices) {
        var yields = choices.yields().get(twin.id());
        var choice = yields == null ? choices.counts().getOrDefault(twin.id(), Choice.NONE) : yields;
        return new TwinJson.Item(
                twin.id(),
                publications.paper(twin.place().paperId()).slug().value(),
                twin.content().headline(),
                twin.status().code(),
                twin.published(),
                percent,
                choice.name().toLowerCase(Locale.ROOT),
                yields != null);
    }

    /// Where two stories differ.
    public TwinJson.Differences differences(Story here, Story there) {
        return new TwinJson.Differences(desk.differences(here, there).stream()
                .map(one -> new TwinJson.Difference(one.here(), one.there()))
                .toList());
    }
}
