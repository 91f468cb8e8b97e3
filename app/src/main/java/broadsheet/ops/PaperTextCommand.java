package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Json;
import broadsheet.publication.PaperTexts;
import broadsheet.publication.PaperTexts.Kind;
import broadsheet.publication.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `paper text`: what a paper says of itself, from a file.
@Command(name = "text")
final class PaperTextCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "PAPER", descriptionKey = "paper")
    String paper;

    @Parameters(index = "1", paramLabel = "privacy|imprint")
    String kind;

    @Parameters(index = "2", paramLabel = "FILE")
    Path file;

    @Override
    int work() {
        return report(
                write(),
                written -> Json.write(Map.of("paper", paper, "kind", kind, "characters", written.length())),
                written -> Console.text("ops.paper.text", kind, written.length()));
    }

    private Outcome<String> write() {
        var found = bean(Publications.class).paper(paper);
        var wanted = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "ops.paper.unknown", paper));
        }
        if (wanted.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.INVALID, "ops.paper.text.kind", kind));
        }
        try {
            return bean(PaperTexts.class).write(found.get().id(), wanted.get(), Files.readString(file));
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.of(Problem.Kind.INVALID, "ops.paper.text.file", file.toString(), e.toString()));
        }
    }
}
