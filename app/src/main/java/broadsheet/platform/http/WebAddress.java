package broadsheet.platform.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// An address of the web, taken apart: letters of all scripts, and what browsers forgive, are written as
/// they are sent.
///
/// @param scheme in lower case
/// @param host in lower case, ASCII; IPv6 without brackets
/// @param path with the query
record WebAddress(URI uri, String scheme, String host, int port, String path) {
    private static final int LONGEST = 4000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    /// What a URI may not hold and browsers send encoded.
    private static final String ENCODED = " \"<>\\^`{|}";

    /// The address, or nothing when it is none, or holds a user.
    static Optional<WebAddress> of(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : of(new URI(encoded(text.strip())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Where a redirect from here leads.
    Optional<WebAddress> resolve(String location) {
        try {
            return of(uri.resolve(new URI(encoded(location.strip()))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isTls() {
        return scheme.equals("https");
    }

    boolean isWeb() {
        return isTls() || scheme.equals("http");
    }

    private static Optional<WebAddress> of(URI uri) {
        var authority = uri.getRawAuthority();
        if (uri.getScheme() == null || authority == null || authority.contains("@")) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var colon = authority.indexOf(':', Math.max(0, authority.indexOf(']')));
        var host = host(colon < 0 ? authority : authority.substring(0, colon));
        var digits = colon < 0 ? "" : authority.substring(colon + 1);
        var usual = scheme.equals("https") ? HTTPS : HTTP;
        var port = digits.isEmpty() ? usual : Integer.parseInt(digits);
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            return Optional.empty();
        }
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(new WebAddress(uri, scheme, host, port, ascii(path + query)));
    }

    private static String host(String written) {
        if (written.startsWith("[") && written.endsWith("]") && !written.contains("%")) {
            return written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
        }
        if (written.contains("%") || written.contains("[")) {
            return "";
        }
        return IDN.toASCII(written).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }

    private static String encoded(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                throw new IllegalArgumentException("control character");
            }
            out.append(ENCODED.indexOf(c) >= 0 ? "%%%02X".formatted((int) c) : c);
        }
        return out.toString();
    }

    private static String ascii(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                out.append('%').append("%02X".formatted(Byte.toUnsignedInt(b)));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }
}
