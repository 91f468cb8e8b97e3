package broadsheet.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256, in hexadecimal.
public record Seal(String hex) {
    /// Of nothing: the chain begins with it.
    static final Seal NONE = new Seal("0".repeat(64));

    public Seal {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /// Of texts, each with its length, so that no two lists of texts are the same.
    public static Seal of(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return new Seal(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Seal ofBytes(byte[] bytes) {
        return new Seal(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
