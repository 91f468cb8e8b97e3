package broadsheet.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// 快訊 as JSON.
final class BreakingJson {
    private BreakingJson() {}

    @Schema(name = "Breaking")
    record Entry(
            long id,
            String headline,

            @Schema(description = "The story behind it") @Nullable
            Long storyId,

            @Schema(description = "Slugs of the papers that show it; empty means all")
            List<String> papers,

            Instant starts,
            Instant expires) {}

    @Schema(name = "BreakingEntries")
    record Entries(List<Entry> items) {}

    @Schema(name = "NewBreaking", requiredProperties = "headline")
    record NewEntry(
            @Schema(description = "1 to 80 characters on one line") @Nullable
            String headline,

            @Schema(description = "A story that readers can see") @Nullable
            Long storyId,

            @Schema(description = "Slugs; left out or empty: all papers") @Nullable
            List<String> papers,

            @Schema(description = "1 minute to 24 hours from now; left out: in an hour") @Nullable
            Instant expires) {}
}
