package broadsheet.site;

import broadsheet.author.Author;
import broadsheet.kernel.Words;
import broadsheet.site.Views.Run;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The line that says who made a story: `經濟日報／編譯 易起宇／綜合外電`. Names lead to the pages of their authors.
///
/// Parts stand in the order of printing. An organisation stands before its first entry and once only, as long
/// as the
/// entries that follow are its own; neighbours with the same role share the word for it; sources follow at the end;
/// nothing stands there twice.
final class BylineText {
    private static final String NAME = "\u0000";

    private final Words words;
    private final Map<String, Author> authors;
    private final List<List<Run>> parts = new ArrayList<>();

    private Byline.@Nullable Role role;
    private @Nullable String organisation;

    private BylineText(Words words, Map<String, Author> authors) {
        this.words = words;
        this.authors = authors;
    }

    /// The line in the words of a language; empty when there is nobody to name.
    ///
    /// @param authors those who have a page, by name
    static List<Run> of(StoryContent content, Map<String, Author> authors) {
        var line = new BylineText(Words.of("site", Sheet.wordsFor(content.language())), authors);
        content.byline().forEach(line::entry);
        content.sources().stream()
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .forEach(source -> line.once(new Run(source, null)));
        return line.joined();
    }

    private void entry(Byline entry) {
        var house = clean(entry.organisation());
        var person = clean(entry.name());
        if (house != null && !house.equals(organisation)) {
            once(entry.role() == Byline.Role.ISSUER ? linked(house) : new Run(house, null));
            organisation = house;
            role = null;
        }
        if (person != null) {
            person(entry.role(), person);
        } else if (house == null || speaksAlone(entry.role())) {
            once(new Run(word(entry.role()), null));
            role = null;
        }
    }

    private void person(Byline.Role does, String name) {
        if (does == role) {
            parts.getLast().add(new Run(words.text("byline.and"), null));
            parts.getLast().add(linked(name));
        } else {
            // The name stands where the words of the language want it.
            var around = words.text("byline.person", word(does), NAME).split(NAME, -1);
            parts.add(new ArrayList<>(List.of(new Run(around[0], null), linked(name), new Run(around[1], null))));
        }
        role = does;
    }

    private void once(Run part) {
        if (parts.stream()
                .noneMatch(one -> one.size() == 1 && one.getFirst().text().equals(part.text()))) {
            parts.add(new ArrayList<>(List.of(part)));
        }
    }

    private Run linked(String printed) {
        var author = Author.nameOf(printed).map(authors::get).orElse(null);
        return new Run(printed, author == null ? null : "/author/" + author.slug());
    }

    private List<Run> joined() {
        var line = new ArrayList<Run>();
        for (var part : parts) {
            if (!line.isEmpty()) {
                line.add(new Run(words.text("byline.separator"), null));
            }
            line.addAll(part);
        }
        line.removeIf(run -> run.text().isEmpty());
        return line;
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
