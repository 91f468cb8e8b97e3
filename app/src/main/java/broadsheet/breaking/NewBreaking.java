package broadsheet.breaking;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A 快訊 to be announced.
///
/// @param headline 1 to 80 characters on one line; spaces around it are dropped
/// @param storyId a story that readers can see, or null
/// @param papers ids; empty means all papers
/// @param expires 1 minute to 24 hours from now
public record NewBreaking(String headline, @Nullable Long storyId, Set<Long> papers, Instant expires) {
    public NewBreaking {
        papers = Set.copyOf(papers);
    }
}
