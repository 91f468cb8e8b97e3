package broadsheet.site.process;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.db.Json;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.publication.Paper;
import broadsheet.rules.Clause;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Rules;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules as JSON: those in force, and every older version that a decision may cite.
@Singleton
final class RulesMaker {
    private final Sheets sheets;
    private final Rules rules;

    RulesMaker(Sheets sheets, Rules rules) {
        this.sheets = sheets;
        this.rules = rules;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        pages.add("/rules.json", CachePolicy.READY, Set.of("paper", "version"), this::json);
    }

    private MadePage json(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part("rules");
        return paper(sheet, request)
                .flatMap(paper -> book(paper, request).map(book -> json(sheet, paper, book)))
                .orElseGet(() -> made(404, sheet, "{}"));
    }

    private static Optional<Paper> paper(Sheet sheet, PageRequest request) {
        var slug = request.parameter("paper").orElse(sheet.paper().slug().value());
        return sheet.papers().stream()
                .filter(paper -> paper.slug().value().equals(slug))
                .findFirst();
    }

    private Optional<Rulebook> book(Paper paper, PageRequest request) {
        var version = request.parameter("version");
        if (version.isEmpty()) {
            return Optional.of(rules.current(paper.id()));
        }
        return version.filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> rules.version(paper.id(), Integer.parseInt(text)));
    }

    private MadePage json(Sheet sheet, Paper paper, Rulebook book) {
        var effective = book.effective();
        return made(
                200,
                sheet,
                Json.write(new Book(
                        paper.slug().value(),
                        book.version(),
                        rules.current(paper.id()).version(),
                        effective == null ? null : effective.toString(),
                        book.note(),
                        book.clauses())));
    }

    private static MadePage made(int status, Sheet sheet, String text) {
        return new MadePage(
                status,
                "application/json",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                sheet.shows().subjects(),
                null);
    }

    /// @param newest the version in force
    record Book(
            String paper, int version, int newest, @Nullable String effective, String note, List<Clause> clauses) {}
}
