package broadsheet.ops;

import broadsheet.platform.db.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at the machine and says what is wrong or missing, and the line that mends it.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    DataOptions data;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        var findings = new Doctor(data).examine();
        if (json) {
            Console.print(Json.write(Map.of("healthy", healthy(findings), "findings", findings)));
        } else {
            findings.forEach(DoctorCommand::print);
        }
        return healthy(findings) ? Console.DONE : Console.WITH_REFUSALS;
    }

    private static boolean healthy(List<Doctor.Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.state() == Doctor.State.WRONG);
    }

    private static void print(Doctor.Finding finding) {
        Console.print(Console.text("ops.doctor." + finding.state().name().toLowerCase(java.util.Locale.ROOT)) + "  "
                + Console.text("ops.doctor." + finding.subject()) + ": " + finding.detail());
        if (!finding.install().isEmpty()) {
            Console.print("      " + finding.install());
        }
    }
}
