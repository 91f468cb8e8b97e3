package broadsheet.formats.source;

import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks gzip and stops at bombs: news packs 3 to 10 times, a bomb 1,000 times.
final class GunzipStream extends FilterInputStream {
    private static final int MAX_RATIO = 100;
    /// Short files may pack well: the ratio counts only from here on.
    private static final long FREE = 64L << 20;

    private final Counted packed;
    private long expanded;

    GunzipStream(InputStream packed) throws IOException {
        this(new Counted(packed));
    }

    private GunzipStream(Counted packed) throws IOException {
        super(opened(packed));
        this.packed = packed;
    }

    private static InputStream opened(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 64 * 1024);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            expanded += Math.max(count, 0);
            if (expanded > FREE && expanded > MAX_RATIO * packed.count) {
                throw new RefusedInput(Reason.EXPANDS_TOO_FAR, Integer.toString(MAX_RATIO));
            }
            return count;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static RefusedInput damaged(IOException e) {
        boolean early = e instanceof EOFException;
        RefusedInput refused = new RefusedInput(Reason.BROKEN_GZIP, early ? "it ends early" : "" + e.getMessage());
        refused.initCause(e);
        return refused;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
