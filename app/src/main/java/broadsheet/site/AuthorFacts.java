package broadsheet.site;

import broadsheet.author.Author;
import broadsheet.kernel.Words;
import broadsheet.story.Byline;
import broadsheet.story.Byline.Role;
import broadsheet.story.Story;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the stories on a page say of their author.
final class AuthorFacts {
    private final Sheet sheet;
    private final Author author;
    private final List<Byline> entries;

    AuthorFacts(Sheet sheet, Author author, List<Story> stories) {
        this.sheet = sheet;
        this.author = author;
        entries = stories.stream()
                .flatMap(story -> story.content().byline().stream())
                .filter(entry -> entry.authors().contains(author.name()))
                .toList();
    }

    /// What they do and for whom: `記者、編譯｜經濟日報`.
    String note() {
        var words = Words.of("story", Frame.languageOf(sheet.paper()));
        var roles = entries.stream()
                .map(Byline::role)
                .sorted()
                .distinct()
                .map(role -> words.text("story.role." + role.code()))
                .collect(Collectors.joining(sheet.words().text("byline.and")));
        var houses = entries.stream()
                .map(Byline::organisation)
                .filter(house -> house != null && !house.isBlank() && !house.equals(author.name()))
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(roles), houses)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("｜"));
    }

    /// For machines: a person, unless all they did was issuing releases.
    String jsonLd() {
        var person = entries.stream().anyMatch(entry -> entry.role() != Role.ISSUER);
        return sheet.structuredData().profile(sheet.paper(), author, person);
    }
}
