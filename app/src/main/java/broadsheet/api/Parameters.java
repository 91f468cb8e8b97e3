package broadsheet.api;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.Refusal;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Query parameters, each refused by name when it cannot be understood.
@Singleton
final class Parameters {
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final Publications publications;

    Parameters(Publications publications) {
        this.publications = publications;
    }

    int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw limitOutOfRange();
        }
        throw limitOutOfRange();
    }

    private static Refusal limitOutOfRange() {
        return Refusal.of(Problem.invalid("api.limit.range", "limit", Integer.toString(HIGHEST_LIMIT)));
    }

    @Nullable
    Cursor after(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : Cursor.parse(text).orElseThrow(() -> Refusal.of(Problem.invalid("api.after.invalid", "after")));
    }

    Paper paper(String slug) {
        return publications
                .paper(slug)
                .orElseThrow(() -> Refusal.of(Problem.invalid("api.paper.unknown", "paper", slug)));
    }

    static Section section(Paper paper, String slug) {
        return paper.section(slug)
                .orElseThrow(() -> Refusal.of(Problem.invalid("api.section.unknown", "section", slug)));
    }
}
