package broadsheet.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    @Test
    void textsThatMeanTheSameAreNearerThanOthersAndTheScriptMakesNoDifference() throws IOException {
        try (var embedder = OnnxEmbedder.open(ModelFiles.of(Optional.empty()))) {
            var call = vector(embedder, "臺積電召開法人說明會");
            assertThat(call.cosine(vector(embedder, "台積電法說會登場")))
                    .isGreaterThan(call.cosine(vector(embedder, "大谷翔平轟出再見全壘打")) + 0.2);
            assertThat(call.cosine(vector(embedder, "台积电召开法人说明会"))).isCloseTo(1, within(0.001));
            assertThat(embedder.model()).isEqualTo("bge-small-zh-v1.5-q");
        }
    }

    @Test
    void aTextOfAnyLengthAndKindHasAVector() throws IOException {
        try (var embedder = OnnxEmbedder.open(ModelFiles.of(Optional.empty()))) {
            for (var text : new String[] {"", "\n", "😀", "x".repeat(2_000), "新聞".repeat(2_000), "AI-PC 2026, naïve"}) {
                assertThat(vector(embedder, text).cosine(vector(embedder, text)))
                        .isCloseTo(1, within(0.001));
            }
        }
    }

    @Test
    void aFolderThatHoldsNoSuchModelIsRefusedWithItsReason(@TempDir Path folder) throws IOException {
        var files = ModelFiles.of(Optional.of(folder));
        assertThatThrownBy(() -> OnnxEmbedder.open(files))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tokenizer.json");
        Files.writeString(folder.resolve("model.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\":{\"type\":\"Unigram\",\"vocab\":[]}}");
        assertThatThrownBy(() -> OnnxEmbedder.open(files))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("WordPiece");
    }

    private static Vector vector(Embedder embedder, String text) {
        return Vector.of(embedder.embed(text));
    }
}
