package broadsheet.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A model: `model.onnx` and its `tokenizer.json`, in a folder of the owner's or the one that comes along.
final class ModelFiles {
    private static final String OWN = "bge-small-zh-v1.5-q";

    private final String name;
    private final @Nullable Path folder;

    private ModelFiles(String name, @Nullable Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /// Of a folder, else of the program itself.
    static ModelFiles of(Optional<Path> folder) {
        return new ModelFiles(name(folder), folder.orElse(null));
    }

    static String name(Optional<Path> folder) {
        return folder.map(
                        path -> path.toAbsolutePath().normalize().getFileName().toString())
                .orElse(OWN);
    }

    /// Of the model; vectors are told apart by it.
    String name() {
        return name;
    }

    /// The model as a file: what the runtime reads by itself takes no memory of Java's.
    Onnx onnx() throws IOException {
        if (folder != null) {
            return new Onnx(folder.resolve("model.onnx"), false);
        }
        var copy = Files.createTempFile(OWN, ".onnx");
        try (var stream = resource(OWN + ".onnx")) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Onnx(copy, true);
    }

    /// Which words it knows, in JSON.
    InputStream tokenizer() throws IOException {
        return folder != null
                ? Files.newInputStream(folder.resolve("tokenizer.json"))
                : resource(OWN + "-tokenizer.json");
    }

    private static InputStream resource(String name) throws IOException {
        var stream = ModelFiles.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("not in this program: " + name);
        }
        return stream;
    }

    /// @param copied true when it goes with the closing
    record Onnx(Path file, boolean copied) implements Closeable {
        @Override
        public void close() throws IOException {
            if (copied) {
                Files.deleteIfExists(file);
            }
        }
    }
}
