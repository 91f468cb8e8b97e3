package broadsheet.api;

import broadsheet.body.Body;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A story as a client writes it. What only the paper decides may stand there, as in a story that was read
/// before, and
/// is ignored; what nobody knows is refused.
@JsonIgnoreProperties({
    "id",
    "version",
    "status",
    "published",
    "updated",
    "created",
    "changed",
    "withdrawal",
    "related",
    "products",
    "twins",
    "corrections",
    "comments"
})
@Schema(
        name = "StoryInput",
        requiredProperties = {"paper", "section", "headline", "body"},
        description = "A whole story: what is left out is empty afterwards. The fields of a Story that only the paper "
                + "decides (id, version, status, times, related, products, twins, corrections, comments) are ignored.")
record StoryInput(
        @Schema(description = "Slug of the paper it belongs to") @Nullable
        String paper,

        @Schema(description = "Slug of the section") @Nullable
        String section,

        @Schema(description = "Other papers in which it runs, one section each") @Nullable
        List<StoryParts.Place> alsoIn,

        @Schema(description = "BCP 47 tag; left out: the paper's") @Nullable
        String language,

        @Nullable String kicker,

        @Schema(description = "1 to 200 characters") @Nullable
        String headline,

        @Nullable String teaser,
        @Nullable String dateline,
        @Nullable List<StoryParts.Byline> byline,
        @Nullable List<String> sources,

        @Schema(
                type = SchemaType.OBJECT,
                description = "A ProseMirror document; its JSON schema is docs/contracts/body.schema.json")
        @Nullable
        Body body,

        @Nullable List<StoryParts.Image> images,
        @Nullable List<String> tags,
        @Nullable List<StoryParts.FurtherReading> furtherReading,

        @Schema(description = "IPTC urgency, 1 to 9; left out: 5") @Nullable
        Integer urgency) {
    @Schema(name = "Publishing")
    record Publishing(
            @Schema(description = "The version that was read, when there is no If-Match") @Nullable
            Long version) {}

    @Schema(name = "Correcting", requiredProperties = "note")
    record Correcting(
            @Schema(description = "Public: what was wrong and is right now; 5 to 1,000 characters") @Nullable
            String note,

            @Schema(description = "The corrected story; left out: the text stays and only the note is added") @Nullable
            StoryInput story,

            @Schema(description = "The version that was read, when there is no If-Match") @Nullable
            Long version) {}

    @Schema(name = "Withdrawing", requiredProperties = "reason")
    record Withdrawing(
            @Schema(description = "Public; 5 to 1,000 characters") @Nullable
            String reason,

            @Schema(description = "The version that was read, when there is no If-Match") @Nullable
            Long version) {}
}
