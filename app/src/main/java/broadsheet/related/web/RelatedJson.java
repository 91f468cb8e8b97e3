package broadsheet.related.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the API says of related news to staff.
public final class RelatedJson {
    private RelatedJson() {}

    /// For whoever picks further reading.
    @Schema(name = "FurtherReadingHelp")
    public record Help(List<DeadPick> deadPicks, List<Suggestion> suggestions) {}

    /// A pick that leads nowhere.
    @Schema(name = "DeadPick")
    public record DeadPick(
            long story,
            long pick,

            @Schema(enumeration = {"missing", "unpublished", "withdrawn"})
            String why) {}

    /// A story to pick.
    @Schema(name = "Suggestion")
    public record Suggestion(
            long id, String headline, @Nullable Instant published, String reason) {}

    /// Where the stories of a paper may stand as related news.
    @Schema(name = "RelatedRule")
    public record Rule(
            @Schema(enumeration = {"everywhere", "own", "nowhere"}) @Nullable
            String stands) {}

    /// The last check of the whole archive.
    ///
    /// @param began null when there was none yet
    @Schema(name = "RelatedCheck")
    public record Check(
            @Nullable Instant began,
            @Nullable Instant ended,
            long stories,
            Violations violations,
            long deadPicks,
            List<DeadPick> picks) {}

    /// How often something stood where it must not.
    @Schema(name = "RelatedViolations")
    public record Violations(long self, long twin, long withdrawn, long event, long forbidden) {}
}
