package broadsheet.embedding;

/// What a text means, in small numbers: a direction, to be compared with others of the same model.
public final class Vector {
    private static final int WORD = Long.SIZE;

    private final byte[] parts;
    private final double length;

    private Vector(byte[] parts) {
        this.parts = parts;
        length = Math.sqrt((double) product(parts, parts));
    }

    /// Of the vector that a model made: 127 stands for its largest part. What is lost is below 0.01 of a cosine.
    public static Vector of(float[] made) {
        float most = 0;
        for (var part : made) {
            most = Math.max(most, Math.abs(part));
        }
        var parts = new byte[made.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) Math.round(made[i] * Byte.MAX_VALUE / most);
        }
        return new Vector(parts);
    }

    /// As it is kept.
    static Vector kept(byte[] parts) {
        return new Vector(parts);
    }

    byte[] parts() {
        return parts.clone();
    }

    /// 1 for the same direction, about 0.3 for texts that have nothing to do with each other. 0 for vectors of
    /// different lengths: they are of different models.
    public double cosine(Vector other) {
        if (parts.length != other.parts.length) {
            return 0;
        }
        var lengths = length * other.length;
        return lengths == 0 ? 0 : product(parts, other.parts) / lengths;
    }

    private static long product(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// One bit a part, set when it is positive: of vectors near each other most bits are the same.
    long[] code() {
        var code = new long[Math.ceilDiv(parts.length, WORD)];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                code[i / WORD] |= 1L << (i % WORD);
            }
        }
        return code;
    }
}
