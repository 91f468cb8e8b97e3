package broadsheet.ops;

import broadsheet.platform.db.Json;
import broadsheet.publication.Look;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The papers of this install.
@Command(
        name = "paper",
        subcommands = {PaperCommand.Add.class, PaperCommand.All.class, RobotsCommand.class})
final class PaperCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    private static Map<String, Object> json(Paper paper) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", paper.id());
        json.put("slug", paper.slug().value());
        json.put("name", paper.name());
        json.put("host", paper.host());
        json.put(
                "sections",
                paper.sections().stream().map(section -> section.slug().value()).toList());
        return json;
    }

    /// `paper add`.
    @Command(name = "add")
    static final class Add extends DataCommand {
        @Parameters(index = "0", paramLabel = "SLUG", descriptionKey = "slug")
        String slug;

        @Option(names = "--name", paramLabel = "TEXT", required = true)
        String name;

        @Option(names = "--tagline", paramLabel = "TEXT", defaultValue = "")
        String tagline;

        @Option(names = "--host", paramLabel = "HOST")
        @Nullable
        String host;

        @Option(names = "--language", paramLabel = "TAG", defaultValue = "zh-Hant-TW")
        String language;

        @Override
        int work() {
            var paper = new NewPaper(slug, name, tagline, host, language, "", Look.plain());
            return report(
                    bean(Publications.class).add(paper),
                    added -> Json.write(json(added)),
                    added -> Console.text("ops.paper.added", added.name(), "/" + added.slug() + "/"));
        }
    }

    /// `paper list`.
    @Command(name = "list")
    static final class All extends DataCommand {
        @Override
        int work() {
            var papers = bean(Publications.class).papers();
            if (json) {
                Console.print(Json.write(papers.stream().map(PaperCommand::json).toList()));
            } else {
                papers.forEach(paper -> Console.print("%s\t%s\t%s"
                        .formatted(
                                paper.slug(),
                                paper.name(),
                                String.join(
                                        " ",
                                        paper.sections().stream()
                                                .map(section -> section.slug().value())
                                                .toList()))));
            }
            return Console.DONE;
        }
    }
}
