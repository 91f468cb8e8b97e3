package broadsheet.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import picocli.CommandLine.Option;

/// Every option of some suite, most of them files; each suite says which it needs.
final class FileOptions {
    private final HashMap<String, Path> files = new HashMap<>();

    @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "evaluate.cases")
    void cases(Path file) {
        files.put("cases", file);
    }

    @Option(names = "--quiet", paramLabel = "FILE", descriptionKey = "evaluate.quiet")
    void quiet(Path file) {
        files.put("quiet", file);
    }

    @Option(names = "--stories", paramLabel = "FILE", descriptionKey = "evaluate.stories")
    void stories(Path file) {
        files.put("stories", file);
    }

    @Option(names = "--judgments", paramLabel = "FILE", descriptionKey = "evaluate.judgments")
    void judgments(Path file) {
        files.put("judgments", file);
    }

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "evaluate.pairs")
    void pairs(Path file) {
        files.put("pairs", file);
    }

    @Option(names = "--traps", paramLabel = "FILE", descriptionKey = "evaluate.traps")
    void traps(Path file) {
        files.put("traps", file);
    }

    @Option(names = "--corpus", paramLabel = "FILE", descriptionKey = "evaluate.corpus")
    void corpus(Path file) {
        files.put("corpus", file);
    }

    @Option(names = "--queries", paramLabel = "FILE", descriptionKey = "evaluate.queries")
    void queries(Path file) {
        files.put("queries", file);
    }

    @Option(names = "--qrels", paramLabel = "FILE", descriptionKey = "evaluate.qrels")
    void qrels(Path file) {
        files.put("qrels", file);
    }

    @Option(names = "--model", paramLabel = "FOLDER", descriptionKey = "evaluate.model")
    void model(Path folder) {
        files.put("model", folder);
    }

    @Option(names = "--embeddings", paramLabel = "on|off", descriptionKey = "evaluate.embeddings")
    Switch embeddings = Switch.on;

    /// As it is written on the command line.
    enum Switch {
        on,
        off
    }

    Inputs inputs() {
        return new Inputs(files, embeddings == Switch.on);
    }
}
