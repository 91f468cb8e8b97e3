package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports without a database.
class DryImportsTest {
    @TempDir
    Path folder;

    @Test
    void foldersAreWalkedInTheOrderOfNames() throws IOException {
        file("b/2.xml", "<rss><item><guid>2</guid><title>二</title></item></rss>");
        file("a.jsonl", """
                {"id":"1","title":"一","body":"文"}
                {"id":"1","title":"一","body":"文"}
                {"id":"1","title":"改","body":"文"}
                {oops
                """);
        file("c.bin", "????");
        file(".hidden.jsonl", "{}");
        ImportReport report = run(folder).orThrow();
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.refusals())
                .extracting(refusal -> Path.of(refusal.file()).getFileName() + " " + refusal.item())
                .containsExactly("a.jsonl #4", "c.bin ");
        assertThat(report.refusals().getLast().cause()).isEqualTo("不是認得的新聞格式：it begins with “????”");
    }

    @Test
    void aPathThatIsNotThereRefusesTheWholeImport() {
        assertThat(run(folder.resolve("none"))).isInstanceOf(Outcome.Refused.class);
        assertThat(run(folder)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void progressReachesTheEnd() throws IOException {
        file("a.jsonl", "{\"id\":\"1\",\"title\":\"一\",\"body\":\"文\"}\n".repeat(1_000));
        long[] last = new long[3];
        ImportRequest request = new ImportRequest(List.of(folder), null, null, null, false, true);
        Imports.withoutDatabase(Clock.systemUTC()).run(request, Language.EN, (done, total, items) -> {
            last[0] = done;
            last[1] = total;
            last[2] = items;
        });
        assertThat(last).containsExactly(Files.size(folder.resolve("a.jsonl")), last[0], 1_000);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Outcome<ImportReport> run(Path path) {
        ImportRequest request = new ImportRequest(List.of(path), null, null, null, false, true);
        return Imports.withoutDatabase(Clock.systemUTC()).run(request, Language.ZH_HANT, (done, total, items) -> {});
    }
}
