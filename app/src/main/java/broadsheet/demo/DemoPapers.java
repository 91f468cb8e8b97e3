package broadsheet.demo;

import broadsheet.platform.db.Database;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.PaperTexts;
import broadsheet.publication.Publications;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.story.Place;
import jakarta.inject.Singleton;
import java.util.List;

/// The papers of the demo with their sections and rules.
@Singleton
final class DemoPapers {
    private static final String LANGUAGE = "zh-Hant-TW";
    private static final String FIRST_RULES = "創刊版本";

    private final Database database;
    private final Publications publications;
    private final PaperTexts texts;
    private final Rules rules;

    DemoPapers(Database database, Publications publications, PaperTexts texts, Rules rules) {
        this.database = database;
        this.publications = publications;
        this.texts = texts;
        this.rules = rules;
    }

    boolean areThere() {
        return !all().isEmpty();
    }

    List<Paper> all() {
        return publications.papers();
    }

    /// True when the papers of this install are those of the demo.
    boolean are(List<DemoFiles.PaperText> texts) {
        return all().stream()
                .map(Paper::name)
                .toList()
                .equals(texts.stream().map(DemoFiles.PaperText::name).toList());
    }

    void add(List<DemoFiles.PaperText> texts) {
        database.transaction(() -> {
            texts.forEach(this::add);
            return true;
        });
    }

    private void add(DemoFiles.PaperText text) {
        var paper = publications
                .add(new NewPaper(
                        text.slug(), text.name(), text.tagline(), text.host(), LANGUAGE, text.about(), text.look()))
                .orThrow();
        for (var section : text.sections()) {
            publications.addSection(paper.id(), section.slug(), section.name()).orThrow();
        }
        texts.write(paper.id(), PaperTexts.Kind.IMPRINT, text.imprint()).orThrow();
        var clauses = text.rules().entrySet().stream()
                .map(rule -> new Clause(rule.getKey(), rule.getValue()))
                .toList();
        rules.publish(paper.id(), clauses, FIRST_RULES, DemoLoader.BY).orThrow();
    }

    Paper paper(String slug) {
        return publications.paper(slug).orElseThrow();
    }

    /// Where a section is.
    Place place(String paperSlug, String sectionSlug) {
        var paper = paper(paperSlug);
        return new Place(paper.id(), paper.section(sectionSlug).orElseThrow().id());
    }
}
