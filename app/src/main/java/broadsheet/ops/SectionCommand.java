package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Json;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The sections of a paper.
@Command(name = "section", subcommands = SectionCommand.Add.class)
final class SectionCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /// `section add`.
    @Command(name = "add")
    static final class Add extends DataCommand {
        @Parameters(index = "0", paramLabel = "PAPER", descriptionKey = "paper")
        String paper;

        @Parameters(index = "1", paramLabel = "SLUG", descriptionKey = "slug")
        String slug;

        @Option(names = "--name", paramLabel = "TEXT", required = true)
        String name;

        @Override
        int work() {
            return report(
                    add(bean(Publications.class)),
                    added -> Json.write(Map.of("id", added.id(), "paper", paper, "slug", slug, "name", name)),
                    added -> Console.text("ops.section.added", added.name(), "/" + paper + "/" + added.slug() + "/"));
        }

        private Outcome<Section> add(Publications publications) {
            return publications
                    .paper(paper)
                    .map(found -> publications.addSection(found.id(), slug, name))
                    .orElseGet(() -> Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "ops.paper.unknown", paper)));
        }
    }
}
