package broadsheet.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A model: `model.onnx` and its `tokenizer.json`, in a folder of the owner's or the one that comes along.
///
final class ModelFiles {
    private static final String OWN = "bge-small-zh-v1.5-q";

    private final String name;
    private final byte[] onnx;
    private final byte[] tokenizer;

    private ModelFiles(String name, byte[] onnx, byte[] tokenizer) {
        this.name = name;
        this.onnx = onnx;
        this.tokenizer = tokenizer;
    }

    /// Of the model; vectors are told apart by it.
    String name() {
        return name;
    }

    byte[] onnx() {
        return onnx;
    }

    byte[] tokenizer() {
        return tokenizer;
    }

    static String name(Optional<Path> folder) {
        return folder.map(
                        path -> path.toAbsolutePath().normalize().getFileName().toString())
                .orElse(OWN);
    }

    static ModelFiles of(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? in(folder.get()) : own();
    }

    private static ModelFiles in(Path folder) throws IOException {
        return new ModelFiles(
                name(Optional.of(folder)),
                Files.readAllBytes(folder.resolve("model.onnx")),
                Files.readAllBytes(folder.resolve("tokenizer.json")));
    }

    private static ModelFiles own() throws IOException {
        return new ModelFiles(OWN, resource(OWN + ".onnx"), resource(OWN + "-tokenizer.json"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ModelFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("not in this program: " + name);
            }
            return stream.readAllBytes();
        }
    }
}
