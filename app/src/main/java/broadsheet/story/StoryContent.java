package broadsheet.story;

import broadsheet.body.Body;
import broadsheet.kernel.Problem;
import broadsheet.text.Teaser;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a newsroom writes: everything of a story but its life (status, times, places).
///
/// @param language BCP 47 tag of the text, such as `zh-Hant-TW`
/// @param kicker short line above the headline, or null
/// @param headline 1 to 200 characters
/// @param teaser plain text of at most 400 characters, or null when the text's beginning serves
/// @param dateline place (and day) at the beginning of the text, or null
/// @param byline in the order of printing
/// @param sources wire services and other sources, such as `路透`, in the order of printing
/// @param images the first is the lead picture
/// @param tags as printed, without repetition
/// @param urgency IPTC urgency, 1 (flash) to 9; 5 is usual
public record StoryContent(
        String language,
        @Nullable String kicker,
        String headline,
        @Nullable String teaser,
        @Nullable String dateline,
        List<Byline> byline,
        List<String> sources,
        Body body,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StoryImage> images,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FurtherReading> furtherReading,
        int urgency) {
    private static final int TEASER_LENGTH = 90;

    // Jackson passes null for a list that is absent.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public StoryContent {
        byline = byline == null ? List.of() : List.copyOf(byline);
        sources = sources == null ? List.of() : List.copyOf(sources);
        images = images == null ? List.of() : List.copyOf(images);
        tags = tags == null ? List.of() : List.copyOf(tags);
        furtherReading = furtherReading == null ? List.of() : List.copyOf(furtherReading);
    }

    /// What is wrong with it by the rules of all stories; empty when nothing is.
    public List<Problem> problems() {
        return StoryChecks.of(this);
    }

    /// The editor's teaser, else the beginning of the text.
    String effectiveTeaser() {
        return teaser != null && !teaser.isBlank() ? teaser.strip() : Teaser.of(body.plainText(), TEASER_LENGTH);
    }
}
