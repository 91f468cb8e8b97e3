package broadsheet.forum.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ties "post it all the same" to one text of one member: another text is asked about anew. No secret: who wants to
/// go past a nudge may.
final class Confirmation {
    private static final int BYTES = 8;

    private Confirmation() {}

    static String of(long member, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((member + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
