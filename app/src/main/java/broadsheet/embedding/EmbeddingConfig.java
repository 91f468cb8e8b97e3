package broadsheet.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Whether vectors are made, and with which model.
@ConfigMapping(prefix = "broadsheet.embedding")
interface EmbeddingConfig {
    /// False: related news are found by words alone.
    @WithDefault("true")
    boolean enabled();

    /// A folder with `model.onnx` and `tokenizer.json` (BERT, WordPiece); without it the model that comes along.
    Optional<Path> folder();

    /// The model is closed, and its memory given back, when nothing was asked of it for so long.
    @WithDefault("30s")
    Duration idle();
}
