package broadsheet.twin.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the API says of twins.
public final class TwinJson {
    private TwinJson() {}

    /// All that staff see of a story's twins.
    @Schema(name = "Twins")
    public record All(List<Item> twins, List<Offer> offers) {}

    /// A twin.
    ///
    /// @param percent how much of the shorter stands in the longer
    /// @param choice what was chosen, as seen from the story that was asked for
    /// @param yields true when the story yields to this twin
    @Schema(name = "TwinOfStory")
    public record Item(
            long id,
            String paper,
            String headline,

            @Schema(enumeration = {"draft", "in_review", "ready", "scheduled", "published", "corrected", "withdrawn"})
            String status,

            @Nullable Instant published,
            int percent,

            @Schema(enumeration = {"canonical", "update", "separate", "none"})
            String choice,

            boolean yields) {}

    /// A correction of a twin that nobody answered yet.
    ///
    /// @param from the twin
    @Schema(name = "CorrectionOffer")
    public record Offer(long from, long correction, Instant at, String note) {}

    /// What to choose.
    @Schema(name = "TwinChoice")
    public record Choosing(
            @Schema(enumeration = {"canonical", "update", "separate", "none"}) @Nullable
            String choice) {}

    /// What to do with an offer.
    ///
    /// @param take true corrects the story as its twin was, false leaves it
    /// @param version of the story, when it is to be corrected
    @Schema(name = "OfferAnswer")
    public record Answering(
            @Nullable Boolean take, @Nullable Long version) {}

    /// After an answer.
    @Schema(name = "OfferAnswered")
    public record Answered(long id, long version) {}

    /// Where two stories differ.
    @Schema(name = "TwinDifferences")
    public record Differences(List<Difference> differences) {}

    /// A place where they do.
    @Schema(name = "TwinDifference")
    public record Difference(String here, String there) {}
}
