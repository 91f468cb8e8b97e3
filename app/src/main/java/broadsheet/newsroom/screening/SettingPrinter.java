package broadsheet.newsroom.screening;

import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.moderation.DeskSheets;
import broadsheet.newsroom.moderation.ModerationView.Fact;
import broadsheet.newsroom.screening.SettingView.Link;
import broadsheet.newsroom.screening.SettingView.Notes;
import broadsheet.newsroom.screening.SettingView.Text;
import broadsheet.publication.Paper;
import broadsheet.rules.Rules;
import broadsheet.screening.setting.Rehearsal;
import broadsheet.screening.setting.SettingVersion;
import broadsheet.screening.setting.Settings;
import broadsheet.site.Sheet;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints the pages of screening.
@Singleton
final class SettingPrinter {
    static final String HOME = "/moderation/screening/";

    private static final Set<String> DONE = Set.of("drafted", "rehearsed", "switched");

    private final DeskSheets desk;
    private final Settings settings;
    private final Rules rules;

    SettingPrinter(DeskSheets desk, Settings settings, Rules rules) {
        this.desk = desk;
        this.settings = settings;
        this.rules = rules;
    }

    Sheet sheet(HttpServerRequest request) {
        return desk.sheet(request);
    }

    static Words words(Sheet sheet) {
        return Words.of("rehearsal", sheet.language());
    }

    Response papers(HttpServerRequest request, List<Paper> papers) {
        var sheet = desk.sheet(request);
        var title = words(sheet).text("title");
        var links = papers.stream()
                .map(paper -> new Link(HOME + paper.slug(), paper.name()))
                .toList();
        return DeskSheets.page(
                sheet,
                List.of(),
                "newsroom/screening-papers.jte",
                new SettingView.Papers(DeskSheets.frame(sheet, title), words(sheet), title, links));
    }

    /// @param typed what stands in the form, or null for what counts now
    Response paper(HttpServerRequest request, Paper paper, Shown shown, @Nullable SettingText typed) {
        var sheet = desk.sheet(request);
        var words = words(sheet);
        var counts = settings.inForce(paper.id());
        var text = typed == null ? SettingText.of(counts.setting(), "", words) : typed;
        var title = words.text("paper.title", paper.name());
        var view = new SettingView.Paper(
                DeskSheets.frame(sheet, title),
                words,
                title,
                new Notes(shown.done(words), faults(sheet, shown.problems(), text)),
                HOME + paper.slug(),
                facts(sheet, counts),
                settings.versions(paper.id()).stream()
                        .map(version -> link(sheet, paper, version, counts.version()))
                        .toList(),
                rules.current(paper.id()).clauses().stream()
                        .map(clause -> new Fact(clause.id(), clause.text()))
                        .toList(),
                new Text(text.words(), text.harmless(), text.threshold(), text.phases(), text.note(), phases(words)),
                counts.version() != 0,
                result(sheet, shown.rehearsal()));
        return DeskSheets.page(sheet, shown.problems(), "newsroom/screening.jte", view);
    }

    /// The phases of the house, in their order.
    private String phases(Words words) {
        return settings.phases().stream()
                .map(phase -> SettingText.phase(phase, words))
                .collect(Collectors.joining(words.text("phase.between")));
    }

    private static List<String> faults(Sheet sheet, List<Problem> problems, SettingText text) {
        return problems.stream()
                .map(problem -> text.place(problem, words(sheet)) + DeskSheets.sentence(sheet, problem))
                .toList();
    }

    private static Link link(Sheet sheet, Paper paper, SettingVersion version, int counts) {
        var words = words(sheet);
        var state = version.version() == counts
                ? "version.counts"
                : version.rehearsed() == null ? "version.new" : "version.rehearsed";
        return new Link(
                HOME + paper.slug() + "/" + version.version(),
                words.text("version.line", version.version(), version.note(), words.text(state)));
    }

    Response version(HttpServerRequest request, Paper paper, SettingVersion version, Shown shown) {
        var sheet = desk.sheet(request);
        var words = words(sheet);
        var title = words.text("version.title", version.version(), paper.name());
        var view = new SettingView.Version(
                DeskSheets.frame(sheet, title),
                words,
                title,
                new Notes(shown.done(words), DeskSheets.sentences(sheet, shown.problems())),
                HOME + paper.slug() + "/" + version.version(),
                HOME + paper.slug(),
                facts(sheet, version),
                settings.inForce(paper.id()).version() == version.version(),
                result(sheet, settings.rehearsal(paper.id(), version.version()).orElse(null)));
        return DeskSheets.page(sheet, shown.problems(), "newsroom/screening-version.jte", view);
    }

    private static SettingView.@Nullable Result result(Sheet sheet, @Nullable Rehearsal rehearsal) {
        return rehearsal == null ? null : new ResultPrinter(sheet, words(sheet)).print(rehearsal);
    }

    private List<Fact> facts(Sheet sheet, SettingVersion version) {
        var words = words(sheet);
        var facts = new ArrayList<Fact>();
        var created = version.created();
        if (created == null) {
            facts.add(new Fact(words.text("fact.version"), words.text("fact.house")));
        } else {
            facts.add(new Fact(words.text("fact.version"), words.text("fact.number", version.version())));
            facts.add(new Fact(words.text("form.note"), version.note()));
            facts.add(new Fact(
                    words.text("fact.by"),
                    version.by() + " " + sheet.dates().full(created).text()));
        }
        var text = SettingText.of(version.setting(), "", words);
        add(facts, words, "words", text.words());
        add(facts, words, "harmless", text.harmless());
        add(facts, words, "threshold", text.threshold());
        add(facts, words, "phases", text.phases());
        return facts;
    }

    private static void add(List<Fact> facts, Words words, String field, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(words.text("form." + field), text.replace("\n", "； ")));
        }
    }

    /// What happened before.
    ///
    /// @param doneCode of what was just done, or null
    record Shown(
            @Nullable String doneCode,
            List<Problem> problems,
            @Nullable Rehearsal rehearsal) {
        static Shown plain(@Nullable String done) {
            return new Shown(done, List.of(), null);
        }

        static Shown refused(List<Problem> problems) {
            return new Shown(null, problems, null);
        }

        @Nullable
        String done(Words words) {
            return doneCode != null && DONE.contains(doneCode) ? words.text("done." + doneCode) : null;
        }
    }
}
