package broadsheet.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Path and query of a request, read and written in one canonical form.
///
/// @param segments decoded; the last one is not empty even if a slash follows
/// @param slash whether the path ends with a slash
record PageAddress(List<String> segments, boolean slash) {
    static final int LONGEST_VALUE = 200;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*,:@";
    private static final String HEX = "0123456789ABCDEF";

    /// Reads a path; null when it is malformed (bad percent signs, not UTF-8, control characters).
    static @Nullable PageAddress parse(String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        boolean slash = path.endsWith("/");
        var segments = new ArrayList<String>();
        var inner = path.length() == 1 ? List.<String>of() : split(path.substring(1, path.length() - (slash ? 1 : 0)));
        for (var raw : inner) {
            var segment = decode(raw, false);
            if (segment == null) {
                return null;
            }
            segments.add(segment);
        }
        return new PageAddress(segments, slash);
    }

    private static List<String> split(String inner) {
        return List.of(inner.split("/", -1));
    }

    /// Decoded, for makers.
    String path() {
        return joined(segments);
    }

    /// In canonical form, ending with a slash or not. Never begins with two slashes.
    String canonical(boolean endsWithSlash) {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/');
            encode(segment, path);
        }
        if (endsWithSlash || path.isEmpty()) {
            path.append('/');
        }
        return path.toString();
    }

    private String joined(List<String> parts) {
        var path = "/" + String.join("/", parts);
        return slash && !parts.isEmpty() ? path + "/" : path;
    }

    /// Those of the parameters that are declared, in the order of their names: the first value of each, blank
    /// ones left
    /// out; what cannot be decoded is left out too.
    static TreeMap<String, String> query(@Nullable String query, Collection<String> declared) {
        var values = new TreeMap<String, String>();
        if (query == null || declared.isEmpty()) {
            return values;
        }
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
            if (name != null && value != null && !value.isBlank() && declared.contains(name)) {
                values.putIfAbsent(name, value);
            }
        }
        return values;
    }

    /// The query in canonical form with its question mark, or nothing.
    static String canonical(Map<String, String> query) {
        var text = new StringBuilder();
        for (var parameter : query.entrySet()) {
            text.append(text.isEmpty() ? '?' : '&');
            encode(parameter.getKey(), text);
            text.append('=');
            encode(parameter.getValue(), text);
        }
        return text.toString();
    }

    private static void encode(String text, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
    }

    private static @Nullable String decode(String raw, boolean plusIsSpace) {
        var bytes = ByteBuffer.allocate(raw.length() * 3);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else if (c < 0x80) {
                bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
            } else {
                return null;
            }
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return text.chars().anyMatch(Character::isISOControl) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
