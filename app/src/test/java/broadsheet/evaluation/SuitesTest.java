package broadsheet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuitesTest {
    @TempDir
    private Path folder;

    @Test
    void screeningIsMeasuredOnCases() throws IOException {
        var figures = figures("screening", "cases", """
                {"text":"你這個王八蛋，去死吧","label":1}
                {"text":"謝謝記者的整理，很清楚。","label":0,"more":"ignored"}
                """);

        assertThat(figures)
                .containsEntry("suite", "screening")
                .containsEntry("cases", 2L)
                .containsEntry("macroF1", 1.0)
                .containsKeys("accuracy", "precision", "recall", "p99Millis");
    }

    @Test
    void figuresOfNothingAreNotDefined() throws IOException {
        assertThat(figures("screening", "cases", "")).containsEntry("cases", 0L).containsEntry("macroF1", null);
    }

    @Test
    void paragraphsOfNewsAreCountedAlsoWhenPacked() throws IOException {
        var file = folder.resolve("news.jsonl.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write("{\"body\":\"第一段說天氣。\\n\\n第二段說路況。\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(measure("screening", Map.of("quiet", file)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Figures) done.value()).values())
                                .containsEntry("texts", 2L)
                                .containsEntry("held", 0L));
    }

    @Test
    void disguisesAreCountedOverWhatIsFoundWithoutThem() throws IOException {
        assertThat(figures("obfuscation", "cases", """
                {"original":"你這個王八蛋","perturbed":"你這個王*八*蛋","toxic":1}
                {"original":"早安","perturbed":"早*安","toxic":0}
                """))
                .containsEntry("pairs", 1L)
                .containsEntry("ratio", 1.0);
    }

    @Test
    void nicknamesAreMeasured() throws IOException {
        assertThat(figures("nicknames", "cases", """
                {"text":"王八蛋","expect":"block"}
                {"text":"陳小明","expect":"allow"}
                {"text":"bai chi","expect":"block_or_review"}
                """))
                .containsEntry("cases", 3L)
                .containsEntry("badRefused", 1.0)
                .containsEntry("goodRefused", 0.0);
    }

    @Test
    void pairsOfLeadsAreJudgedByTheirEvent() throws IOException {
        assertThat(figures("events", "cases", """
                {"event":"跳電","date":"2026-11-20","lead":"岱鋒精密產線昨日跳電，三條產線停擺兩小時，廠方說出貨不受影響。"}
                {"event":"跳電","date":"2026-11-21","lead":"岱鋒精密跳電後三條產線復工，廠方估計停擺兩小時損失八百萬元。"}
                {"event":"畫展","date":"2026-11-21","lead":"港邊老倉庫展出百幅水彩，畫家說船是最難畫的。"}
                """))
                .containsEntry("pairs", 1L)
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 1.0)
                .containsEntry("f1", 1.0);
    }

    @Test
    void aBrokenRowIsNamedByItsLine() throws IOException {
        assertThat(refusal("{\"text\":\"a\",\"label\":0}\n{\"label\":0}\n")).containsExactly("2", "text");
        assertThat(refusal("{\"text\":\"a\",\"label\":7}\n")).containsExactly("1", "label");
        assertThat(refusal("no json\n")).startsWith("1");
    }

    private java.util.List<String> refusal(String rows) throws IOException {
        var file = write(rows);
        var outcome = measure("screening", Map.of("cases", file));
        return ((Outcome.Refused<Figures>) outcome)
                .problems()
                .getFirst()
                .arguments()
                .subList(1, 3);
    }

    @Test
    void aMissingOptionOrFileIsRefused() {
        assertThat(measure("screening", Map.of())).isInstanceOf(Outcome.Refused.class);
        assertThat(measure("screening", Map.of("cases", folder.resolve("none"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Map<String, @Nullable Object> figures(String suite, String option, String rows) throws IOException {
        return measure(suite, Map.of(option, write(rows))).orThrow().values();
    }

    private static Outcome<Figures> measure(String suite, Map<String, Path> files) {
        return Suites.named(suite).orElseThrow().measure(new Inputs(files));
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), rows);
    }
}
