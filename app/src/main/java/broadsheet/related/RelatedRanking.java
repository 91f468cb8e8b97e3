package broadsheet.related;

import broadsheet.search.Found;
import broadsheet.story.Story;
import broadsheet.text.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Orders the neighbours of a story and leaves out what would repeat it or each other.
public final class RelatedRanking {
    /// How many of the nearest are ranked: each is a whole story to be read.
    public static final int CANDIDATES = 30;

    private static final double OTHER_DESK = 0.6;
    private static final double NEWS = 0.2;
    private static final double HALF_LIFE_DAYS = 60;
    private static final Duration EVENT = Duration.ofDays(4);
    private static final double EVENT_OVERLAP = 0.2;
    private static final int OF_ONE_EVENT = 2;

    private final Story story;
    private final Map<Long, Set<Long>> twins;
    private final Map<Long, Fingerprint> prints = new HashMap<>();
    private final List<Related> chosen = new ArrayList<>();

    private RelatedRanking(Story story, Map<Long, Set<Long>> twins) {
        this.story = story;
        this.twins = twins;
    }

    /// The best neighbours, each with its reason.
    ///
    /// @param hits how near they are
    /// @param candidates the same stories, as far as readers may see them
    /// @param twins for each that has twins among the story and its candidates, those
    public static List<Related> of(
            Story story, List<Found.Hit> hits, List<Story> candidates, Map<Long, Set<Long>> twins, int limit) {
        var scores = hits.stream().collect(Collectors.toMap(Found.Hit::story, Found.Hit::score));
        var ranking = new RelatedRanking(story, twins);
        candidates.stream()
                .filter(one -> one.id() != story.id() && one.status().listed())
                .sorted(Comparator.comparingDouble((Story one) -> -ranking.weight(one, scores))
                        .thenComparing(Story::id, Comparator.reverseOrder()))
                .forEach(one -> ranking.take(one, limit));
        return List.copyOf(ranking.chosen);
    }

    private double weight(Story one, Map<Long, Float> scores) {
        var days = apart(story, one).toHours() / 24.0;
        var fresh = 1 - NEWS + NEWS * Math.pow(0.5, days / HALF_LIFE_DAYS);
        var desk = Reasons.desk(story, one).isPresent() ? 1 : OTHER_DESK;
        return scores.getOrDefault(one.id(), 0f) * fresh * desk;
    }

    private void take(Story one, int limit) {
        if (chosen.size() >= limit || areTwins(story, one)) {
            return;
        }
        var ofEvent =
                chosen.stream().filter(other -> isSameEvent(other.story(), one)).count();
        if (ofEvent < OF_ONE_EVENT && chosen.stream().noneMatch(other -> areTwins(other.story(), one))) {
            chosen.add(new Related(one, Reasons.of(story, one, isSameEvent(story, one))));
        }
    }

    private boolean areTwins(Story one, Story other) {
        return twins.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    private boolean isSameEvent(Story one, Story other) {
        return apart(one, other).compareTo(EVENT) <= 0
                && print(one).likeness(print(other)).overlap() >= EVENT_OVERLAP;
    }

    private Fingerprint print(Story one) {
        return prints.computeIfAbsent(
                one.id(),
                _ -> Fingerprint.of(
                        one.content().headline() + "\n" + one.content().body().plainText()));
    }

    private static Duration apart(Story one, Story other) {
        return Duration.between(
                        Objects.requireNonNullElse(one.published(), one.created()),
                        Objects.requireNonNullElse(other.published(), other.created()))
                .abs();
    }
}
