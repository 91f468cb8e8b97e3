package broadsheet.readertag;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Readers' tags as JSON.
final class ReaderTagJson {
    private ReaderTagJson() {}

    static One of(ReaderTag tag) {
        return new One(tag.id(), tag.tag(), tag.voices());
    }

    static Whole whole(ReaderTag tag) {
        return new Whole(tag.id(), tag.tag(), tag.state().code(), tag.voices(), tag.weight());
    }

    static Proposed of(ReaderTags.Proposal proposal) {
        return new Proposed(proposal.tag(), proposal.papers(), proposal.shown());
    }

    @Schema(name = "StoryTags")
    record Tags(
            @Schema(description = "The paper's own") List<String> tags,

            @Schema(description = "Those that readers agreed on, the strongest first")
            List<One> readerTags) {}

    @Schema(name = "ReaderTag")
    record One(
            long id,
            String tag,

            @Schema(description = "How many members are for it")
            int voices) {}

    @Schema(name = "NewTag", requiredProperties = "tag")
    record NewTag(
            @Schema(description = "2 to 20 characters: a word or a name of the story") @Nullable
            String tag) {}

    @Schema(name = "ProposedTag")
    record Proposed(
            @Schema(description = "As it is kept") String tag,

            @Schema(description = "The paper has it already")
            boolean papers,

            @Schema(description = "Readers see it") boolean shown) {}

    @Schema(name = "AllReaderTags")
    record All(List<Whole> items) {}

    @Schema(name = "ReaderTagForStaff")
    record Whole(
            long id,
            String tag,

            @Schema(enumeration = {"proposed", "shown", "declined", "held", "removed"})
            String state,

            int voices,

            @Schema(description = "Of all voices together; `broadsheet.reader-tag.threshold` makes it seen")
            double weight) {}

    @Schema(name = "TagDecision", requiredProperties = "decision")
    record Decision(
            @Schema(enumeration = {"agree", "decline"}) @Nullable
            String decision) {}
}
