package broadsheet.search.words;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// To which stories a search is limited, as a reader typed or chose it.
///
/// @param tag a tag of the story, or null
/// @param byline a part of a name or an organisation that signs it, or null
/// @param paper slug or name of a paper, or null
/// @param from the first day, or null
/// @param before the day after the last one, or null
public record Limits(
        @Nullable String tag,
        @Nullable String byline,
        @Nullable String paper,
        @Nullable LocalDate from,
        @Nullable LocalDate before) {
    /// No limit.
    public static final Limits NONE = new Limits(null, null, null, null, null);

    /// With one more, the operator as typed (`tag` or `標籤`, `byline` or `作者`, `paper` or `報紙`, `after` or `起`,
    /// `before` or `前`); nothing for what is no operator and for a value that is none. The last of a kind counts.
    public Optional<Limits> with(String operator, String value) {
        var text = value.strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return switch (operator.toLowerCase(Locale.ROOT)) {
            case "tag", "標籤", "标签" -> Optional.of(new Limits(text, byline, paper, from, before));
            case "byline", "作者" -> Optional.of(new Limits(tag, text, paper, from, before));
            case "paper", "報紙", "报纸" -> Optional.of(new Limits(tag, byline, text, from, before));
            case "after", "起" -> Days.first(text).map(day -> new Limits(tag, byline, paper, day, before));
            case "before", "前" -> Days.first(text).map(day -> new Limits(tag, byline, paper, from, day));
            default -> Optional.empty();
        };
    }

    /// Both: of what stands in both, the other's.
    public Limits and(Limits other) {
        return new Limits(
                other.tag == null ? tag : other.tag,
                other.byline == null ? byline : other.byline,
                other.paper == null ? paper : other.paper,
                other.from == null ? from : other.from,
                other.before == null ? before : other.before);
    }

    /// True when there is none.
    public boolean isEmpty() {
        return equals(NONE);
    }
}
