package broadsheet.body;

import java.util.Locale;

/// Which addresses may stand in a body. Everything else (`javascript:`, `data:`, `//host`) is refused.
public final class Address {
    private static final int LONGEST = 2000;

    private Address() {}

    /// True for a link target: `https:`, `http:`, `mailto:`, or root-relative on this site.
    public static boolean isLink(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return isClean(address)
                && (isRootRelative(address)
                        || lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || lower.startsWith("mailto:"));
    }

    /// True for a page of the web: `https:` or `http:`.
    public static boolean isWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return isClean(address) && (lower.startsWith("https://") || lower.startsWith("http://"));
    }

    /// True for a picture: `https:` or root-relative on this site.
    public static boolean isPicture(String address) {
        return isClean(address)
                && (isRootRelative(address) || address.toLowerCase(Locale.ROOT).startsWith("https://"));
    }

    /// The host of a page of the web, as it is written.
    public static String host(String address) {
        return address.replaceFirst("^[a-zA-Z]+://(?:[^/@]*@)?([^/:?#]*).*$", "$1");
    }

    private static boolean isRootRelative(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
    }

    private static boolean isClean(String address) {
        return address.length() <= LONGEST
                && address.codePoints().noneMatch(point -> point <= ' ' || point == 0x7f || point == '\\');
    }
}
