package broadsheet.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What the writing room loads.
class EditorBundleTest {
    private static final int MOST = 250_000;

    private static byte[] bundle() throws IOException {
        try (var stream = EditorBundleTest.class.getResourceAsStream("/web/js/editor.js")) {
            // Where there is no Node.js, ./check builds without the editor.
            assumeThat(stream != null || hasNode()).isTrue();
            return Objects.requireNonNull(stream, "built by app/src/main/editor/build.mjs")
                    .readAllBytes();
        }
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    @Test
    void theEditorIsSmall() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bundle());
        }
        assertThat(packed.size()).isLessThan(MOST);
    }

    @Test
    void theEditorAsksNobodyAndRunsUnderThePolicyOfThePages() throws IOException {
        var script = new String(bundle(), StandardCharsets.UTF_8);
        assertThat(script).doesNotContain("eval(", "new Function(", "document.write(");
    }
}
