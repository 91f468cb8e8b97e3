package broadsheet.embedding;

import java.nio.ByteBuffer;

/// The bits of a vector, as they are kept.
final class Codes {
    private Codes() {}

    static byte[] bytes(long[] code) {
        var bytes = ByteBuffer.allocate(code.length * Long.BYTES);
        bytes.asLongBuffer().put(code);
        return bytes.array();
    }

    static long[] of(byte[] bytes) {
        var code = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(code);
        return code;
    }
}
