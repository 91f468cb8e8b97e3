package broadsheet.related;

import broadsheet.embedding.StoryText;
import broadsheet.search.Found;
import broadsheet.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Orders the neighbours of a story and leaves out what would repeat it or each other.
final class RelatedRanking {
    private static final double OTHER_DESK = 0.5;
    /// The score of the fifth counts as one: the first may be a near copy.
    private static final int USUAL = 5;

    private static final double MEANING = 1;
    /// Vectors of stories that have nothing in common.
    private static final double NO_MEANING = 0.5;

    private static final double NEWS = 0.2;
    private static final double HALF_LIFE_DAYS = 60;
    private static final int OF_ONE_EVENT = 2;

    private final Story story;
    private final Map<Long, Set<Long>> twins;
    private final Map<Long, EventJudge.Account> accounts = new HashMap<>();
    private final List<Related> chosen = new ArrayList<>();

    private RelatedRanking(Story story, Map<Long, Set<Long>> twins) {
        this.story = story;
        this.twins = twins;
    }

    /// How near stories are to one.
    ///
    /// @param hits by their words
    /// @param cosines by what they mean, as far as that is known
    record Nearness(List<Found.Hit> hits, Map<Long, Double> cosines) {
        /// Comparable between stories, and about one for a good neighbour.
        Map<Long, Double> scores() {
            var usual = hits.isEmpty()
                    ? 1
                    : hits.get(Math.min(USUAL, hits.size()) - 1).score();
            var scores = new HashMap<Long, Double>();
            hits.forEach(hit -> scores.put(hit.story(), (double) hit.score() / usual));
            cosines.forEach(
                    (story, cosine) -> scores.merge(story, MEANING * Math.max(0, cosine - NO_MEANING), Double::sum));
            return scores;
        }
    }

    /// The best neighbours, each with its reason.
    ///
    /// @param candidates the near stories
    /// @param twins for each that has twins among the story and its candidates, those
    static List<Related> of(
            Story story, Nearness nearness, List<Story> candidates, Map<Long, Set<Long>> twins, int limit) {
        var scores = nearness.scores();
        var ranking = new RelatedRanking(story, twins);
        candidates.stream()
                .filter(one -> one.id() != story.id() && one.status().listed())
                .sorted(Comparator.comparingDouble((Story one) -> -ranking.weight(one, scores))
                        .thenComparing(Story::id, Comparator.reverseOrder()))
                .forEach(one -> ranking.take(one, limit));
        return List.copyOf(ranking.chosen);
    }

    private double weight(Story one, Map<Long, Double> scores) {
        var days = apart(story, one).toHours() / 24.0;
        var fresh = 1 - NEWS + NEWS * Math.pow(0.5, days / HALF_LIFE_DAYS);
        var desk = Reasons.desk(story, one).isPresent() ? 1 : OTHER_DESK;
        return scores.getOrDefault(one.id(), 0.0) * fresh * desk;
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
        return EventJudge.isSame(known(one), known(other));
    }

    private EventJudge.Account known(Story one) {
        return accounts.computeIfAbsent(one.id(), _ -> account(one));
    }

    /// What tells whether it is of an event.
    static EventJudge.Account account(Story one) {
        return new EventJudge.Account(StoryText.of(one.content()), moment(one));
    }

    static Duration apart(Story one, Story other) {
        return Duration.between(moment(one), moment(other)).abs();
    }

    private static Instant moment(Story one) {
        return Objects.requireNonNullElse(one.published(), one.created());
    }
}
