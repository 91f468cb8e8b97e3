package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How abusive a text is. Trained on public data: docs/operations/screening-model.md.
public final class AbuseModel {
    private static final String RESOURCE = "/broadsheet/screening/abuse.model";

    private final byte[] weights;
    private final float scale;
    private final float bias;

    AbuseModel(byte[] weights, float scale, float bias) {
        this.weights = weights;
        this.scale = scale;
        this.bias = bias;
    }

    /// The model that comes with the program.
    public static AbuseModel standard() {
        try (var stream = Objects.requireNonNull(AbuseModel.class.getResourceAsStream(RESOURCE))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what [#write] wrote.
    static AbuseModel read(InputStream packed) throws IOException {
        var data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed)));
        var scale = data.readFloat();
        var bias = data.readFloat();
        var weights = new byte[1 << Features.BITS];
        data.readFully(weights);
        return new AbuseModel(weights, scale, bias);
    }

    /// Writes the model, packed.
    public void write(OutputStream file) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(file))) {
            data.writeFloat(scale);
            data.writeFloat(bias);
            data.write(weights);
        }
    }

    /// Above 0 more likely abusive than not; seldom beyond -2 and 2.
    public double score(FoldedText text) {
        var features = Features.of(text);
        if (features.length == 0) {
            return bias;
        }
        long sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return bias + sum * scale / Math.sqrt(features.length);
    }
}
