package broadsheet.formats.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Turns the prefixes of a file into the usual ones: names come out as `dc:creator` whatever the file calls the
/// namespace, in lower case, and without prefix in the feed's own namespaces.
final class XmlNames {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://www.w3.org/1999/xhtml", ""),
            Map.entry("http://iptc.org/std/nar/2006-10-01/", ""),
            Map.entry("http://iptc.org/std/nitf/2006-10-18/", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml:"));

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    /// Enters an element with those declarations: prefix, empty for the default, to namespace.
    void enter(Map<String, String> declared) {
        if (declared.isEmpty()) {
            scopes.push(scopes.isEmpty() ? Map.of() : scopes.element());
            return;
        }
        Map<String, String> scope = new HashMap<>(scopes.isEmpty() ? Map.of() : scopes.element());
        declared.forEach((prefix, uri) -> scope.put(prefix, usual(prefix, uri)));
        scopes.push(scope);
    }

    void leave() {
        scopes.pop();
    }

    /// The usual name of an element.
    String element(String name) {
        return name.indexOf(':') > 0 ? attribute(name) : scopes.element().getOrDefault("", "") + lower(name);
    }

    /// The usual name of an attribute: the default namespace does not apply.
    String attribute(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return lower(name);
        }
        String prefix = name.substring(0, colon);
        return scopes.element().getOrDefault(prefix, lower(prefix) + ":") + lower(name.substring(colon + 1));
    }

    private static String usual(String prefix, String uri) {
        String address = lower(uri.strip());
        String known = USUAL.get(address);
        if (known != null) {
            return known;
        }
        if (address.matches("https?://wordpress\\.org/export/[0-9.]{1,9}/(excerpt/)?")) {
            return address.endsWith("/excerpt/") ? "excerpt:" : "wp:";
        }
        return prefix.isEmpty() ? "" : lower(prefix) + ":";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
