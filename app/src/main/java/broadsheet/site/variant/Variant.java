package broadsheet.site.variant;

import broadsheet.platform.cache.PageRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form in which a reader wants a page.
///
/// @param simplified in Simplified characters and the mainland's words
/// @param english with English words on screen, whatever the language of the paper
public record Variant(boolean simplified, boolean english) {
    /// As the newsroom wrote it.
    public static final Variant PLAIN = new Variant(false, false);

    static final String PREFIX = "/zh-hans";
    static final String PARAMETER = "lang";
    static final String ENGLISH = "en";

    /// Pages of one person, made for each request: they have English words, and no Simplified form.
    private static final Pattern OWN = Pattern.compile("/account(?:[/?#].*)?");

    /// First segments of addresses that are not pages for readers.
    private static final Set<String> ELSEWHERE =
            Set.of("api", "openapi", "newsroom", "moderation", "q", "mcp", "media", "assets", "zh-hans", ".well-known");

    private static final Pattern FILE = Pattern.compile("/[a-z0-9-]+\\.(?:xml|atom|json|txt|ico|js)$");
    private static final Pattern END = Pattern.compile("[?#]");

    /// What a request asks for.
    public static Variant of(PageRequest request) {
        return new Variant(
                isPrefixed(request.path()), ENGLISH.equals(request.query().get(PARAMETER)));
    }

    private static boolean isPrefixed(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    /// The root-relative address of what was asked for, without the form.
    public static String plainAddress(PageRequest request) {
        var path = isPrefixed(request.path()) ? request.path().substring(PREFIX.length()) : request.path();
        var address = Arrays.stream(path.split("/", -1)).map(Variant::encoded).collect(Collectors.joining("/"));
        var query = new TreeMap<>(request.query());
        query.remove(PARAMETER);
        var text = query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return (address.isEmpty() ? "/" : address) + (text.isEmpty() ? "" : "?" + text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// A root-relative address of a page in this form; one that leads to no page as it is.
    public String address(String plain) {
        return isPage(plain) ? withWords(inCharacters(plain), "&") : plain;
    }

    private String inCharacters(String plain) {
        return simplified && hasCharacters(plain) ? PREFIX + plain : plain;
    }

    /// True when the page at this root-relative address has a Simplified form.
    public static boolean hasCharacters(String plain) {
        return !OWN.matcher(plain).matches();
    }

    /// The same as it stands in HTML.
    String addressInHtml(String plain) {
        return isPage(plain) ? withWords(inCharacters(plain), "&amp;") : plain;
    }

    private String withWords(String address, String and) {
        if (!english) {
            return address;
        }
        var hash = address.indexOf('#');
        var page = hash < 0 ? address : address.substring(0, hash);
        var place = hash < 0 ? "" : address.substring(hash);
        return page + (page.contains("?") ? and : "?") + PARAMETER + "=" + ENGLISH + place;
    }

    /// An absolute address of a page in these characters.
    public String absolute(String url) {
        var scheme = url.indexOf("://");
        if (!simplified || scheme < 0) {
            return url;
        }
        var path = url.indexOf('/', scheme + 3);
        return path < 0 ? url + PREFIX + "/" : url.substring(0, path) + PREFIX + url.substring(path);
    }

    private static boolean isPage(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        var end = END.matcher(address);
        var path = end.find() ? address.substring(0, end.start()) : address;
        var slash = path.indexOf('/', 1);
        var first = slash < 0 ? path.substring(1) : path.substring(1, slash);
        return !ELSEWHERE.contains(first) && !FILE.matcher(path).find();
    }
}
