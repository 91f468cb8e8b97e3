package broadsheet.formats;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Small rules about texts that all readers share.
public final class FeedText {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private static final int LONGEST_PATH = 600;

    private FeedText() {}

    /// Whether a character may stand in a text: no control characters but tab and line ends, no non-characters.
    /// Halves
    /// of a pair are judged by [#clean].
    public static boolean isAllowed(char c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return (c < 0x7F || c > 0x9F) && c < 0xFFFE;
    }

    /// The text without control characters, non-characters and lone surrogates.
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAllowed(c) || Character.isSurrogate(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c > 0xFFFF || (isAllowed((char) c) && !Character.isSurrogate((char) c)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// The text as one clean line: white space of any kind becomes one space, none at the ends.
    public static String line(String text) {
        String clean = clean(text);
        StringBuilder line = new StringBuilder(clean.length());
        boolean gap = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = !line.isEmpty();
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        while (!line.isEmpty() && line.charAt(line.length() - 1) == '\u3000') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    /// The text as one clean line; null when nothing is left of it.
    public static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /// 32 hexadecimal digits that stand for the text.
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first `length` characters, without cutting a pair in half.
    public static String head(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /// Whether the text holds tags.
    public static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    /// The words of a text that may be HTML or plain, on one line. Scripts and styles are no words.
    public static String plain(String text) {
        if (hasMarkup(text)) {
            Document document = Jsoup.parse(text);
            document.select("script, style").remove();
            return line(document.text());
        }
        return line(unescaped(text));
    }

    /// The text as content: HTML when it holds tags, else plain with its entities resolved.
    public static FeedContent content(String text, @Nullable String base) {
        return hasMarkup(text) ? new FeedContent.Html(clean(text), base) : new FeedContent.Text(clean(unescaped(text)));
    }

    /// The http(s) address that `reference` means, seen from `base`; empty when it is none.
    public static Optional<String> webAddress(String reference, @Nullable String base) {
        String spaceless = line(reference).replace(" ", "%20");
        try {
            URI uri = base == null
                    ? URI.create(spaceless)
                    : URI.create(base.strip()).resolve(spaceless);
            String scheme = uri.getScheme();
            boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return isLooseWebAddress(spaceless) ? Optional.of(spaceless) : Optional.empty();
        }
    }

    /// The text without the slashes at its end.
    public static String withoutEndSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    /// The path of an address, decoded and without a slash at its end. Empty for a front page, for an address that
    /// says in its query what it is, for an overlong one and for what is none.
    public static Optional<String> oldPath(@Nullable String address) {
        try {
            URI uri = URI.create(address == null ? "" : line(address).replace(" ", "%20"));
            String path = uri.getPath() == null ? "" : withoutEndSlashes(uri.getPath());
            boolean counts = path.startsWith("/") && uri.getRawQuery() == null && path.length() <= LONGEST_PATH;
            return counts && path.equals(clean(path)) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Addresses with characters that ought to be escaped (`|`, `{`) are common and work in browsers.
    private static boolean isLooseWebAddress(String text) {
        return text.matches("(?i)https?://[\\p{Alnum}.:_-]+([/?#][^\"'<>\\\\^`]*)?");
    }

    private static String unescaped(String text) {
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }
}
