package broadsheet.api;

import broadsheet.body.Body;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A story as the API gives it.
@Schema(name = "Story", description = "A story. Null stands where there is nothing; lists are never null.")
record StoryJson(
        @Schema(description = "Permanent; stands in /story/{id}")
        long id,

        @Schema(description = "Counts every save; the first part of the ETag")
        long version,

        @Schema(
                enumeration = {"draft", "in_review", "ready", "scheduled", "published", "corrected", "withdrawn"},
                description = "`corrected` is published, with at least one public correction")
        String status,

        @Schema(description = "Slug of the paper it belongs to")
        String paper,

        @Schema(description = "Slug of the section") String section,

        @Schema(description = "Other papers in which it runs")
        List<StoryParts.Place> alsoIn,

        @Schema(description = "BCP 47 tag of the text", examples = "zh-Hant-TW")
        String language,

        @Schema(description = "Short line above the headline") @Nullable
        String kicker,

        @Schema(description = "1 to 200 characters") String headline,

        @Schema(description = "The editor's teaser; null when the beginning of the text serves") @Nullable
        String teaser,

        @Schema(description = "Place (and day) at the beginning of the text") @Nullable
        String dateline,

        @Schema(description = "In the order of printing") List<StoryParts.Byline> byline,

        @Schema(description = "Wire services and other sources")
        List<String> sources,

        @Schema(description = "When readers could first see it") @Nullable
        Instant published,

        @Schema(description = "When readers last got another text; null when they always had this one") @Nullable
        Instant updated,

        @Schema(description = "IPTC urgency, 1 (flash) to 9; 5 is usual")
        int urgency,

        @Schema(
                type = SchemaType.OBJECT,
                description = "A ProseMirror document; its JSON schema is docs/contracts/body.schema.json")
        Body body,

        @Schema(description = "The first is the lead picture")
        List<StoryParts.Image> images,

        List<String> tags,

        @Schema(description = "Picked by an editor, in order")
        List<StoryParts.FurtherReading> furtherReading,

        @Schema(description = "Found by the product") List<StoryParts.Related> related,
        List<StoryParts.Product> products,

        @Schema(description = "The same event in sister papers")
        List<StoryParts.Twin> twins,

        @Schema(description = "Public notes on what was wrong, oldest first")
        List<StoryParts.Correction> corrections,

        StoryParts.Comments comments,

        @Schema(description = "For staff: when it was made") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Instant created,

        @Schema(description = "For staff: when it was last stored") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Instant changed,

        @Schema(description = "That and why it was taken back") @JsonInclude(JsonInclude.Include.NON_NULL)
        StoryParts.@Nullable Withdrawal withdrawal) {}
