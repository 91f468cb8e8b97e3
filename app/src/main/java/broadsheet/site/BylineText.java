package broadsheet.site;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.story.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The line that says who made a story: `經濟日報／編譯 易起宇／綜合外電`.
///
/// Parts stand in the order of printing. An organisation stands before its first entry and once only, as long
/// as the
/// entries that follow are its own; neighbours with the same role share the word for it; sources follow at the end;
/// nothing stands there twice.
final class BylineText {
    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private Byline.@Nullable Role role;
    private @Nullable String organisation;

    private BylineText(Words words) {
        this.words = words;
    }

    /// The line in the words of a language, or an empty text when there is nobody to name.
    static String of(List<Byline> byline, List<String> sources, Language language) {
        var line = new BylineText(Words.of("site", language));
        byline.forEach(line::entry);
        sources.stream().map(String::strip).filter(source -> !source.isEmpty()).forEach(line::once);
        return String.join(line.words.text("byline.separator"), line.parts);
    }

    private void entry(Byline entry) {
        var house = clean(entry.organisation());
        var person = clean(entry.name());
        if (house != null && !house.equals(organisation)) {
            once(house);
            organisation = house;
            role = null;
        }
        if (person != null) {
            person(entry.role(), person);
        } else if (house == null || speaksAlone(entry.role())) {
            once(word(entry.role()));
            role = null;
        }
    }

    private void person(Byline.Role does, String name) {
        if (does == role) {
            parts.add(parts.removeLast() + words.text("byline.and") + name);
        } else {
            parts.add(words.text("byline.person", word(does), name));
        }
        role = does;
    }

    private void once(String part) {
        if (!parts.contains(part)) {
            parts.add(part);
        }
    }

    /// Roles that say something of an organisation without a person.
    private static boolean speaksAlone(Byline.Role role) {
        return switch (role) {
            case COMPILED, WIRES, LIVE, ISSUER -> true;
            case REPORTER, TRANSLATOR, PHOTOGRAPHER, EDITOR, ILLUSTRATOR, CONTRIBUTOR, COLUMNIST -> false;
        };
    }

    private String word(Byline.Role role) {
        return words.text("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
