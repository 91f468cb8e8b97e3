package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.db.Json;
import broadsheet.transparency.Period;
import broadsheet.transparency.PublicStatements;
import broadsheet.transparency.TransparencyReports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `transparency`: the yearly report, or that of any days, in the files that the EU wants; and the
/// statements of reasons for its database, without anything personal.
@Command(name = "transparency")
final class TransparencyCommand extends DataCommand {
    @Parameters(index = "0", paramLabel = "DIR")
    Path folder;

    @Option(names = "--from", paramLabel = "DAY")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY")
    @Nullable
    String to;

    @Override
    int work() {
        return report(
                write(),
                done -> Json.write(Map.of("files", done.files(), "statements", done.statements())),
                done -> Console.text("ops.transparency.done", folder, done.files(), done.statements()));
    }

    private Outcome<Done> write() {
        var period = period();
        if (period.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.INVALID, "ops.transparency.days"));
        }
        try {
            Files.createDirectories(folder);
            var files = bean(TransparencyReports.class).files(period.get());
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
            }
            return Outcome.done(new Done(files.size(), statements(period.get())));
        } catch (IOException e) {
            return Outcome.refused(
                    Problem.of(Problem.Kind.INVALID, "ops.transparency.folder", folder.toString(), e.toString()));
        }
    }

    private long statements(Period period) throws IOException {
        try (var lines = new PrintWriter(Files.newBufferedWriter(folder.resolve("statements.jsonl")))) {
            return bean(PublicStatements.class).each(period, lines::println);
        }
    }

    /// Last year when nothing is said: that is the one whose report is due.
    private Optional<Period> period() {
        return from == null && to == null
                ? Optional.of(
                        Period.year(TaiwanDates.day(bean(Clock.class).instant()).getYear() - 1))
                : Period.of(from == null ? "" : from, to == null ? "" : to);
    }

    private record Done(int files, long statements) {}
}
