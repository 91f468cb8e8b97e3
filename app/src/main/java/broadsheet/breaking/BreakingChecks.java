package broadsheet.breaking;

import broadsheet.kernel.Problem;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What every entry must keep.
@Singleton
final class BreakingChecks {
    private static final int LONGEST_HEADLINE = 80;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Publications publications;
    private final Stories stories;

    BreakingChecks(Publications publications, Stories stories) {
        this.publications = publications;
        this.stories = stories;
    }

    List<Problem> of(NewBreaking entry, Instant now) {
        var problems = headline(entry.headline());
        if (entry.expires().isBefore(now.plus(SHORTEST)) || entry.expires().isAfter(now.plus(LONGEST))) {
            problems.add(Problem.invalid("breaking.expires.range", "/expires"));
        }
        var known = publications.papers().stream().map(Paper::id).collect(Collectors.toSet());
        if (!known.containsAll(entry.papers())) {
            problems.add(Problem.invalid("breaking.paper.unknown", "/papers"));
        }
        var story = entry.storyId();
        if (story != null && !visible(story)) {
            problems.add(Problem.invalid("breaking.story.unknown", "/storyId", Long.toString(story)));
        }
        return problems;
    }

    private static List<Problem> headline(String headline) {
        var problems = new ArrayList<Problem>();
        if (headline.isBlank()) {
            problems.add(Problem.invalid("breaking.headline.missing", "/headline"));
        } else if (headline.codePointCount(0, headline.length()) > LONGEST_HEADLINE) {
            problems.add(Problem.invalid("breaking.headline.long", "/headline", Integer.toString(LONGEST_HEADLINE)));
        }
        if (headline.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(Problem.invalid("breaking.headline.line", "/headline"));
        }
        return problems;
    }

    /// True while readers see the story in lists.
    boolean visible(long story) {
        return stories.find(story).filter(found -> found.status().listed()).isPresent();
    }
}
