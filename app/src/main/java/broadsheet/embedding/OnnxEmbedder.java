package broadsheet.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A BERT model in ONNX, read by its first mark. The model's memory is outside the heap and given back on closing.
final class OnnxEmbedder implements Embedder {
    /// Most of what these models can read; stories are given shorter.
    private static final int MOST_PIECES = 510;

    private final String model;
    private final WordPieces pieces;
    private final OrtSession session;

    private OnnxEmbedder(String model, WordPieces pieces, OrtSession session) {
        this.model = model;
        this.pieces = pieces;
        this.session = session;
    }

    /// @throws IOException when the runtime cannot use the model
    static Embedder open(ModelFiles files) throws IOException {
        var pieces = WordPieces.of(files);
        try (var options = new OrtSession.SessionOptions();
                var onnx = files.onnx()) {
            // One text is small work: several texts at once are given by several threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // What a long text needed is given back.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new OnnxEmbedder(
                    files.name(),
                    pieces,
                    OrtEnvironment.getEnvironment().createSession(onnx.file().toString(), options));
        } catch (OrtException | UnsatisfiedLinkError e) {
            throw new IOException(e);
        }
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public float[] embed(String text) {
        var ids = pieces.cut(text, MOST_PIECES);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            var given = Map.of("input_ids", ids, "attention_mask", ones, "token_type_ids", new long[ids.length]);
            for (var name : session.getInputNames()) {
                inputs.put(
                        name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {given.get(name)}));
            }
            try (var result = session.run(inputs)) {
                return unit(((float[][][]) result.get(0).getValue())[0][0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (var one : vector) {
            sum += (double) one * one;
        }
        var length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
