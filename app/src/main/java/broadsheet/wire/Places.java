package broadsheet.wire;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Slug;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import broadsheet.story.Place;
import broadsheet.text.LatinName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the items of an import go; makes the paper and the sections that are missing when an item needs them.
final class Places {
    private static final String USUAL = "news";
    private static final String USUAL_NAME = "新聞";

    private final Publications publications;
    private final @Nullable String section;
    private @Nullable String paper;

    private Places(Publications publications, @Nullable String paper, @Nullable String section) {
        this.publications = publications;
        this.paper = paper;
        this.section = section;
    }

    /// Refused when the paper that was asked for is not there.
    static Outcome<Places> of(Publications publications, ImportRequest request) {
        String paper = request.paper();
        if (paper != null && publications.paper(paper).isEmpty()) {
            return Outcome.refused(Problem.invalid("wire.paper.unknown", "paper", paper));
        }
        return Outcome.done(new Places(publications, paper, request.section()));
    }

    /// The place of an item that names this section, or none.
    Place place(@Nullable String itemSection) {
        Paper into = paper();
        String name = section != null ? section : itemSection != null ? itemSection : USUAL;
        Section found = find(into, name).orElseGet(() -> make(into, name));
        return new Place(into.id(), found.id());
    }

    private Paper paper() {
        List<Paper> papers = publications.papers();
        if (paper == null && papers.size() == 1) {
            paper = papers.getFirst().slug().value();
        }
        String slug = paper == null ? USUAL : paper;
        paper = slug;
        return publications
                .paper(slug)
                .orElseGet(
                        () -> publications.add(NewPaper.named(slug, USUAL_NAME)).orThrow());
    }

    private static Optional<Section> find(Paper paper, String name) {
        return paper.section(name)
                .or(() -> paper.sections().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }

    private Section make(Paper into, String name) {
        String wanted = slug(name);
        String free = wanted;
        for (int i = 2; Slug.parse(free).isEmpty() || into.section(free).isPresent(); i++) {
            free = wanted + "-" + i;
        }
        String shown = name.equals(USUAL) ? USUAL_NAME : name;
        return publications.addSection(into.id(), free, shown).orThrow();
    }

    /// The name in Latin letters: `市府新聞` becomes `shi-fu-xin-wen`.
    static String slug(String name) {
        return LatinName.of(name).orElse("section");
    }
}
