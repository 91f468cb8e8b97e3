package broadsheet.platform.encoding;

import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// A body in one encoding with its headers, ready to be written any number of times by any thread.
public final class Encoded {
    private final Encoding encoding;
    private final byte[] bytes;
    private final Buffer body;
    private final CharSequence length;
    private final String tag;
    private final String tagBefore;

    /// With its strong tag, and another of the same content and encoding that readers may still hold.
    public Encoded(Encoding encoding, byte[] bytes, String tag, String tagBefore) {
        this.encoding = encoding;
        this.bytes = bytes;
        body = share(bytes);
        this.length = AsciiString.of(Integer.toString(bytes.length));
        this.tag = tag;
        this.tagBefore = tagBefore;
    }

    /// Each write takes its own slice of it; what cannot be released may be written for ever.
    @SuppressWarnings("deprecation") // the one way to a Vert.x buffer without a copy a write
    private static Buffer share(byte[] bytes) {
        return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
    }

    /// How it is packed.
    public Encoding encoding() {
        return encoding;
    }

    /// The packed bytes, for writing only.
    public Buffer body() {
        return body;
    }

    /// Value of `Content-Length`.
    public CharSequence length() {
        return length;
    }

    /// Value of `ETag`: strong, another one for each encoding.
    public String tag() {
        return tag;
    }

    /// Length in bytes.
    public int size() {
        return bytes.length;
    }

    /// The tag to answer 304 with, or null when the client holds none of this content. Allocates nothing.
    ///
    /// @param ifNoneMatch value of `If-None-Match`, or null; compared weakly, as RFC 9110 says
    public @Nullable String matched(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return null;
        }
        if (ifNoneMatch.length() == 1 && ifNoneMatch.charAt(0) == '*') {
            return tag;
        }
        // A tag stands between quotes that belong to it, so finding it anywhere in the list is finding it.
        if (ifNoneMatch.contains(tag)) {
            return tag;
        }
        return ifNoneMatch.contains(tagBefore) ? tagBefore : null;
    }
}
