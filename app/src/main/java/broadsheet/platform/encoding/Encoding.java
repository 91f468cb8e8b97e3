package broadsheet.platform.encoding;

import org.jspecify.annotations.Nullable;

/// How the bytes of a body are packed.
public enum Encoding {
    /// As they are.
    IDENTITY("identity"),
    /// RFC 1952.
    GZIP("gzip"),
    /// RFC 7932.
    BROTLI("br");

    private static final int UNSAID = -1;

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /// The name in `Content-Encoding`.
    public String token() {
        return token;
    }

    /// The best that a client takes of those that there are: the highest weight, on a tie Brotli before gzip before
    /// identity; null when it refuses them all. Allocates nothing.
    ///
    /// @param accept value of `Accept-Encoding`, or null
    public static @Nullable Encoding best(@Nullable String accept, boolean gzipThere, boolean brotliThere) {
        if (accept == null) {
            return IDENTITY;
        }
        int any = UNSAID;
        int identity = UNSAID;
        int gzip = UNSAID;
        int brotli = UNSAID;
        int start = 0;
        while (start <= accept.length()) {
            int end = accept.indexOf(',', start);
            end = end < 0 ? accept.length() : end;
            int from = skipSpaces(accept, start, end);
            int semicolon = accept.indexOf(';', from);
            int nameEnd = trimEnd(accept, from, semicolon < 0 || semicolon > end ? end : semicolon);
            int weight = weight(accept, nameEnd, end);
            if (is(accept, from, nameEnd, "br")) {
                brotli = weight;
            } else if (is(accept, from, nameEnd, "gzip") || is(accept, from, nameEnd, "x-gzip")) {
                gzip = weight;
            } else if (is(accept, from, nameEnd, "identity")) {
                identity = weight;
            } else if (is(accept, from, nameEnd, "*")) {
                any = weight;
            }
            start = end + 1;
        }
        return choose(
                identity == UNSAID ? (any == UNSAID ? 1 : any) : identity,
                gzipThere ? said(gzip, any) : 0,
                brotliThere ? said(brotli, any) : 0);
    }

    private static int said(int own, int any) {
        return Math.max(own == UNSAID ? any : own, 0);
    }

    private static @Nullable Encoding choose(int identity, int gzip, int brotli) {
        if (brotli > 0 && brotli >= gzip && brotli >= identity) {
            return BROTLI;
        }
        if (gzip > 0 && gzip >= identity) {
            return GZIP;
        }
        return identity > 0 ? IDENTITY : null;
    }

    /// Weight in thousandths; 1000 without `q`, 0 where `q` cannot be read.
    private static int weight(String text, int from, int end) {
        int q = text.indexOf("q=", from);
        if (q < 0 || q >= end) {
            q = text.indexOf("Q=", from);
        }
        if (q < 0 || q >= end) {
            return 1000;
        }
        int weight = 0;
        int unit = 1000;
        for (int i = q + 2; i < end && unit > 0; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                weight += (c - '0') * unit;
                unit /= 10;
            } else if (c != '.') {
                break;
            }
        }
        return Math.min(weight, 1000);
    }

    private static boolean is(String text, int from, int end, String name) {
        return end - from == name.length() && text.regionMatches(true, from, name, 0, name.length());
    }

    private static int skipSpaces(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int trimEnd(String text, int from, int end) {
        int i = end;
        while (i > from && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i;
    }
}
