package broadsheet.wire.html;

import broadsheet.formats.FeedText;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Which elements of HTML are what, and the texts of their attributes.
final class HtmlNames {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "select",
            "option",
            "textarea",
            "svg",
            "math",
            "template",
            "head",
            "title",
            "link",
            "meta",
            "base",
            "video",
            "audio",
            "canvas",
            "map",
            "area",
            "nav",
            "dialog",
            "figcaption");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "address",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "center",
            "fieldset",
            "tr",
            "td",
            "th",
            "caption",
            "li",
            "body",
            "hgroup");

    private static final int LONGEST_LINE = 400;

    private HtmlNames() {}

    /// Nothing of such an element stays.
    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    /// Such an element stands on lines of its own.
    static boolean isLine(String name) {
        return LINES.contains(name);
    }

    /// Absolute where the base is known.
    static String address(Element element, String attribute) {
        if (element.attr(attribute).isBlank()) {
            return "";
        }
        String absolute = element.absUrl(attribute);
        return absolute.isEmpty() ? element.attr(attribute).strip() : absolute;
    }

    static String shortened(String text) {
        return FeedText.head(FeedText.line(text), LONGEST_LINE);
    }
}
