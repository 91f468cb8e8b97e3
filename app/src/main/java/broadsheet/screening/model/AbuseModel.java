package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How abusive a text is. Trained on public data: docs/operations/screening-model.md.
public final class AbuseModel {
    private static final String RESOURCE = "/broadsheet/screening/abuse.model";
    private static final int BYTE = 256;

    private final byte[] weights;
    private final float[] values = new float[BYTE];
    private final float scale;
    private final float bias;
    private final Commonness common;

    /// @param weights roots of their values, rounded
    /// @param scale the greatest value
    AbuseModel(byte[] weights, float scale, float bias, Commonness common) {
        this.weights = weights;
        this.scale = scale;
        this.bias = bias;
        this.common = common;
        for (int i = 0; i < BYTE; i++) {
            double root = (double) (byte) i / Byte.MAX_VALUE;
            values[i] = (float) (root * Math.abs(root) * scale);
        }
    }

    /// The byte of a value, so that small ones are kept more exactly than great ones.
    static byte rounded(double value, double scale) {
        return (byte) Math.round(Math.signum(value) * Math.sqrt(Math.abs(value) / scale) * Byte.MAX_VALUE);
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
        var seen = new byte[(1 << Commonness.BITS) / Byte.SIZE];
        data.readFully(seen);
        return new AbuseModel(weights, scale, bias, new Commonness(BitSet.valueOf(seen)));
    }

    /// Writes the model, packed.
    public void write(OutputStream file) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(file))) {
            data.writeFloat(scale);
            data.writeFloat(bias);
            data.write(weights);
            data.write(java.util.Arrays.copyOf(common.seen().toByteArray(), (1 << Commonness.BITS) / Byte.SIZE));
        }
    }

    /// Above 0 more likely abusive than not; seldom beyond -2 and 2.
    public double score(FoldedText text) {
        var features = Features.of(text);
        if (features.length == 0) {
            return bias;
        }
        double sum = 0;
        for (int feature : features) {
            sum += values[weights[feature] & (BYTE - 1)];
        }
        return bias + sum / Math.sqrt(features.length) + common.suspicion(text);
    }
}
