package broadsheet.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Parts of a story as JSON. Those that are written too have everything nullable: a client may leave anything out.
final class StoryParts {
    private StoryParts() {}

    @Schema(name = "Place", description = "A section of a paper, by their slugs")
    record Place(@Nullable String paper, @Nullable String section) {}

    @Schema(name = "Byline", description = "Name and organisation may both be null for compiled, wires and live only")
    record Byline(
            @Schema(
                    enumeration = {
                        "reporter",
                        "translator",
                        "photographer",
                        "editor",
                        "illustrator",
                        "contributor",
                        "columnist",
                        "compiled",
                        "wires",
                        "live",
                        "issuer"
                    })
            @Nullable
            String role,

            @Nullable String name,
            @Nullable String organisation) {}

    @Schema(name = "Image")
    record Image(
            @Schema(description = "Root-relative on this site, or https") @Nullable
            String url,

            @Schema(description = "What the picture shows and when, for everyone") @Nullable
            String caption,

            @Schema(description = "Who made it or owns it, without brackets", examples = "路透") @Nullable
            String credit,

            @Schema(description = "What is to be seen, for those who do not see it; never the caption again") @Nullable
            String alt,

            @Schema(description = "Pixels; null when unknown", minimum = "1") @Nullable
            Integer width,

            @Schema(description = "Pixels; null when unknown", minimum = "1") @Nullable
            Integer height,

            @Schema(description = "The last day in Taiwan on which it may be shown; null when there is no end")
            @Nullable
            LocalDate rightsEnd) {}

    @Schema(name = "FurtherReading", description = "A story here (id) or a page elsewhere (url): one of them")
    record FurtherReading(
            @Nullable Long id,
            @Nullable String url,

            @Schema(description = "The words of the link; for a story here its own headline unless the editor chose")
            @Nullable
            String headline) {}

    @Schema(name = "Related")
    record Related(long id, String headline, String teaser, String reason) {}

    @Schema(name = "Product")
    record Product(
            String name,

            @Schema(description = "Where a click is counted and led to the merchant: paid, `rel=sponsored`")
            String url,

            BigDecimal price,

            @Schema(description = "ISO 4217") String currency,

            String merchant) {}

    @Schema(name = "Twin")
    record Twin(long id, String paper, String headline) {}

    @Schema(name = "Correction")
    record Correction(Instant at, String note) {}

    @Schema(name = "Comments")
    record Comments(
            long count,

            @Schema(description = "True when readers may write")
            boolean open) {}

    @Schema(name = "Withdrawal")
    record Withdrawal(Instant at, String reason) {}
}
