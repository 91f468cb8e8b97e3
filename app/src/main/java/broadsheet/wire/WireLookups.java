package broadsheet.wire;

import broadsheet.formats.FeedText;
import broadsheet.kernel.Problem;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What other features ask about imported stories.
@Singleton
final class WireLookups implements OldAddresses, Stories.Hold {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Taipei"));

    private final WireStore store;
    private final Stories stories;
    private final Clock clock;

    WireLookups(WireStore store, Stories stories, Clock clock) {
        this.store = store;
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public Optional<Long> story(String path) {
        return store.storyAt(FeedText.withoutEndSlashes(path))
                .filter(id -> stories.forReaders(id).isPresent());
    }

    @Override
    public Optional<Problem> against(long story) {
        return store.standing(story).flatMap(standing -> {
            Instant embargo = standing.embargo();
            if (standing.recalled()) {
                return Optional.of(Problem.of(Problem.Kind.CONFLICT, "story.held.recalled"));
            }
            return embargo != null && embargo.isAfter(clock.instant())
                    ? Optional.of(Problem.of(Problem.Kind.CONFLICT, "story.held.embargo", MINUTE.format(embargo)))
                    : Optional.empty();
        });
    }
}
