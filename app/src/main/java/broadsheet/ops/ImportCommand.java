package broadsheet.ops;

import broadsheet.formats.Format;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.DatabaseServer;
import broadsheet.platform.db.Json;
import broadsheet.search.Search;
import broadsheet.wire.ImportReport;
import broadsheet.wire.ImportRequest;
import broadsheet.wire.Imports;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: news from files.
@Command(name = "import")
final class ImportCommand extends DataCommand {
    private static final String AUTO = "auto";
    private static final int SHOWN_REFUSALS = 50;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "broadsheet.import.files")
    List<Path> files;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = AUTO)
    String format;

    @Option(names = "--paper", paramLabel = "SLUG")
    @Nullable
    String paper;

    @Option(names = "--section", paramLabel = "SLUG")
    @Nullable
    String section;

    @Option(names = "--publish")
    boolean publish;

    @Option(names = "--fetch-media")
    boolean fetchMedia;

    @Option(names = "--dry-run")
    boolean dryRun;

    /// A dry run without a database makes none.
    @Override
    public Integer call() {
        if (dryRun && data.databaseUrl == null && !DatabaseServer.existsIn(data.data)) {
            return run(Imports.withoutDatabase(Clock.systemUTC()));
        }
        return super.call();
    }

    @Override
    int work() {
        int code = run(bean(Imports.class));
        if (!dryRun && code != Console.NOT_DONE) {
            // Where another process has the index, that one takes the stories in.
            bean(Search.class).catchUp();
        }
        return code;
    }

    private int run(Imports imports) {
        Optional<Format> wanted = Format.of(format);
        if (wanted.isEmpty() && !format.equals(AUTO)) {
            Console.tell(Console.text("wire.format.unknown", format));
            return Console.NOT_DONE;
        }
        ImportRequest request =
                new ImportRequest(files, wanted.orElse(null), paper, section, publish, dryRun, fetchMedia);
        ImportLine line = new ImportLine();
        Outcome<ImportReport> outcome = imports.run(request, Console.language(), line);
        line.end();
        return switch (outcome) {
            case Outcome.Refused<ImportReport>(var problems) -> Console.refuse(problems);
            case Outcome.Done<ImportReport>(var report) -> report(report);
        };
    }

    private int report(ImportReport report) {
        report.refusals().stream().limit(SHOWN_REFUSALS).forEach(one -> Console.tell(line(one)));
        if (report.refused() > SHOWN_REFUSALS) {
            Console.tell(Console.text("wire.report.more", report.refused() - SHOWN_REFUSALS));
        }
        if (json) {
            Console.print(Json.write(report));
        } else {
            Console.print(Console.text(
                    dryRun ? "wire.report.dry" : "wire.report.done",
                    report.read(),
                    report.created(),
                    report.updated(),
                    report.unchanged(),
                    report.refused(),
                    report.seconds()));
        }
        return report.refused() == 0 ? Console.DONE : Console.WITH_REFUSALS;
    }

    private static String line(ImportReport.Refusal refusal) {
        String item = refusal.item().isEmpty() ? "" : " " + refusal.item();
        return refusal.file() + item + ": " + refusal.cause();
    }
}
