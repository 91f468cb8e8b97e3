package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.screening.model.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes the model of screening anew from labelled posts and harmless stories (docs/operations/screening-model.md).
@Command(name = "train-screening", hidden = true)
public final class TrainScreeningCommand implements Callable<Integer> {
    private static final int NOT_DONE = 2;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "POSTS", descriptionKey = "train.posts")
    List<Path> posts = List.of();

    @Option(names = "--harmless", paramLabel = "STORIES", descriptionKey = "train.harmless")
    List<Path> harmless = List.of();

    /// Of every so many stories one is learned; the others are for measuring.
    @Option(names = "--every", paramLabel = "N", defaultValue = "2", descriptionKey = "train.every")
    int every;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "train.out")
    Path out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() throws IOException {
        var training = new Training();
        for (var file : posts) {
            if (!done(JsonLines.read(file, row -> training.post(row.text("text"), row.flag("label"))))) {
                return NOT_DONE;
            }
        }
        for (var file : harmless) {
            var stories = new int[1];
            if (!done(JsonLines.read(file, row -> learn(training, row, stories)))) {
                return NOT_DONE;
            }
        }
        try (var stream = Files.newOutputStream(out)) {
            training.model().write(stream);
        }
        return 0;
    }

    /// The headline, every paragraph, and a clause of each: what is short is harder to tell.
    private void learn(Training training, Row row, int[] stories) {
        if (stories[0]++ % every == 0) {
            training.harmless(row.text("title"));
            row.text("body").lines().filter(line -> !line.isBlank()).forEach(paragraph -> {
                training.harmless(paragraph);
                var clauses = paragraph.split("[，。；：！？]", -1);
                training.harmless(clauses[stories[0] % clauses.length]);
            });
        }
    }

    private boolean done(Outcome<Integer> read) {
        if (read instanceof Outcome.Refused<Integer>(var problems)) {
            spec.commandLine().getErr().println(problems);
            return false;
        }
        return true;
    }
}
