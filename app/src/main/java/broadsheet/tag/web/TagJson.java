package broadsheet.tag.web;

import broadsheet.kernel.Words;
import broadsheet.tag.OwnWords;
import broadsheet.tag.Suggestion;
import broadsheet.tag.TagName;
import broadsheet.text.words.NameKind;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tags and words as JSON.
final class TagJson {
    private TagJson() {}

    static Tag of(TagName tag) {
        return new Tag(tag.name(), code(tag.kind()), tag.description(), tag.names(), tag.version());
    }

    static Word of(OwnWords.Word word) {
        return new Word(word.word(), code(word.kind()), word.source());
    }

    static Suggested of(Suggestion one, Words words) {
        var reasons = one.reasons().stream().sorted().toList();
        return new Suggested(
                one.tag(),
                one.kind().code(),
                String.join(
                        words.text("tag.reason.and"),
                        reasons.stream()
                                .map(reason -> words.text("tag.reason." + reason.code(), one.times()))
                                .toList()),
                reasons.stream().map(Suggestion.Reason::code).toList(),
                one.times());
    }

    private static @Nullable String code(@Nullable NameKind kind) {
        return kind == null ? null : kind.code().toLowerCase(Locale.ROOT);
    }

    @Schema(name = "HouseTag")
    record Tag(
            @Schema(description = "The name in use") String name,

            @Schema(
                    enumeration = {"person", "place", "organisation", "topic"},
                    nullable = true)
            @Nullable
            String kind,

            @Schema(description = "A paragraph for readers, or empty")
            String description,

            @Schema(description = "All names that lead to it, the one in use first")
            List<String> names,

            @Schema(description = "Counts every change") long version) {}

    @Schema(name = "HouseTags")
    record Tags(List<Tag> items) {}

    @Schema(name = "TagEdit", requiredProperties = "name")
    record Edit(
            @Nullable String name,

            @Schema(
                    enumeration = {"person", "place", "organisation", "topic"},
                    nullable = true)
            @Nullable
            String kind,

            @Schema(description = "At most 600 characters") @Nullable
            String description,

            @Schema(description = "That was read; left out: whatever there is") @Nullable
            Long version) {}

    @Schema(name = "TagMerge", requiredProperties = "into")
    record Merge(
            @Schema(description = "A name of the tag that stays") @Nullable
            String into) {}

    @Schema(name = "TagSplit", requiredProperties = "name")
    record Split(
            @Schema(description = "The name that becomes a tag of its own") @Nullable
            String name) {}

    @Schema(name = "SuggestedTags")
    record Suggestions(List<Suggested> items) {}

    @Schema(name = "SuggestedTag")
    record Suggested(
            String tag,

            @Schema(enumeration = {"person", "place", "organisation", "topic"})
            String kind,

            @Schema(description = "In words") String reason,

            @Schema(description = "headline, lead, often, known, quoted")
            List<String> reasons,

            @Schema(description = "How often it stands there as a word of its own")
            int times) {}

    @Schema(
            name = "SuggestionDraft",
            requiredProperties = {"headline", "text"})
    record Draft(
            @Nullable String headline,

            @Schema(description = "Plain text, at most 200,000 characters") @Nullable
            String text,

            @Schema(description = "That it has already") @Nullable
            List<String> tags) {}

    @Schema(name = "HouseWord")
    record Word(
            String word,

            @Schema(
                    enumeration = {"person", "place", "organisation", "topic"},
                    nullable = true,
                    description = "null: no word in this house")
            @Nullable
            String kind,

            @Schema(enumeration = {"editor", "byline", "source"})
            String source) {}

    @Schema(name = "HouseWords")
    record WordPage(List<Word> items) {}

    @Schema(name = "WordEdit")
    record WordEdit(
            @Schema(
                    enumeration = {"person", "place", "organisation", "topic"},
                    nullable = true,
                    description = "null: no word in this house")
            @Nullable
            String kind) {}
}
