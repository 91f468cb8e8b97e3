package broadsheet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A story in a list.
@Schema(name = "StorySummary")
record StorySummary(
        long id,
        String paper,
        String section,
        @Nullable String kicker,
        String headline,

        @Schema(description = "The editor's teaser, or the beginning of the text cut at a sentence or a word") @Nullable
        String teaser,

        StoryParts.@Nullable Image image,
        String language,
        int urgency,
        @Nullable Instant published,
        @Nullable Instant updated,

        @Schema(
                description = "In lists for staff",
                enumeration = {"draft", "in_review", "ready", "scheduled", "published", "corrected", "withdrawn"})
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String status,

        @Schema(description = "In lists for staff") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Long version,

        @Schema(description = "In lists for staff: when it was last stored")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant changed) {
    @Schema(name = "StoryPage")
    record Page(
            List<StorySummary> items,

            @Schema(description = "For `after`, or null at the end") @Nullable
            String next) {}

    @Schema(name = "SearchPage")
    record Hits(
            @Schema(description = "All stories that match") long total,

            @Schema(description = "No story has all of the words; these have the most of them")
            boolean loose,

            List<StorySummary> items,

            @Schema(description = "Of all that match; empty behind the first page")
            Facets facets,

            @Schema(description = "For `after`, or null at the end") @Nullable
            String next) {}

    @Schema(name = "SearchFacets")
    record Facets(
            @Schema(description = "By slug of the paper") List<Counted> papers,

            @Schema(description = "The last `day`, `week`, `month`, `year`; each holds the shorter ones")
            List<Counted> periods,

            @Schema(description = "The commonest of the best stories")
            List<String> tags) {}

    @Schema(name = "SearchCount")
    record Counted(String name, long count) {}

    @Schema(name = "Revision")
    record Revision(
            long version,

            @Schema(enumeration = {"draft", "in_review", "ready", "scheduled", "published", "corrected", "withdrawn"})
            String status,

            String headline,

            @Schema(description = "Note of the correction or reason of the withdrawal") @Nullable
            String note,

            @Schema(description = "Who stored it") String by,
            Instant at) {}

    @Schema(name = "Revisions")
    record Revisions(
            @Schema(description = "Newest first, at most 500")
            List<Revision> items) {}
}
