package broadsheet.platform.http;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Takes the packing off a body, within its limit.
final class Unpacking {
    private static final int MEGA = 1024 * 1024;

    private Unpacking() {}

    static Outcome<byte[]> unpack(Answer.Body body, long most) {
        return switch (body.encoding().strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Outcome.done(body.bytes());
            case "gzip", "x-gzip" -> gunzip(body.bytes(), most);
            default -> Outcome.refused(Problem.of(Problem.Kind.INVALID, "http.encoding", body.encoding()));
        };
    }

    static Problem tooLong(long most) {
        var unit = most >= MEGA ? "MB" : "B";
        return Problem.of(Problem.Kind.INVALID, "http.size", (most >= MEGA ? most / MEGA : most) + " " + unit);
    }

    private static Outcome<byte[]> gunzip(byte[] packed, long most) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = stream.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 8)));
            return bytes.length > most ? Outcome.refused(tooLong(most)) : Outcome.done(bytes);
        } catch (IOException e) {
            return Outcome.refused(Problem.of(Problem.Kind.INVALID, "http.broken"));
        }
    }
}
