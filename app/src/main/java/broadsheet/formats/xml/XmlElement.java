package broadsheet.formats.xml;

import broadsheet.formats.FeedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// One element of an item with all that is in it; as large as the read limits at most.
public final class XmlElement {
    /// Elements of HTML that have no end tag.
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr", "source", "track", "input", "area");

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable String base;
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name, Map<String, String> attributes, @Nullable String base) {
        this.name = name;
        this.attributes = attributes;
        String own = attributes.get("xml:base");
        this.base = own == null ? base : FeedText.webAddress(own, base).orElse(base);
    }

    /// An element without anything in it.
    public static XmlElement empty() {
        return new XmlElement("", Map.of(), null);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    public String name() {
        return name;
    }

    /// The address that relative ones start from here; null when none is known.
    public @Nullable String base() {
        return base;
    }

    /// An attribute's value; null when it is not there.
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /// Direct children that have one of these names, in order.
    public List<XmlElement> children(String... names) {
        List<String> wanted = Arrays.asList(names);
        List<XmlElement> found = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof XmlElement child && wanted.contains(child.name)) {
                found.add(child);
            }
        }
        return found;
    }

    /// All elements below with one of these names, at any depth, in order.
    public List<XmlElement> descendants(String... names) {
        List<XmlElement> found = new ArrayList<>();
        collect(Arrays.asList(names), found);
        return found;
    }

    private void collect(List<String> wanted, List<XmlElement> found) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                if (wanted.contains(child.name)) {
                    found.add(child);
                }
                child.collect(wanted, found);
            }
        }
    }

    /// The first direct child of the first of these names that has one.
    public Optional<XmlElement> child(String... names) {
        for (String wanted : names) {
            for (XmlElement child : children(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /// Text of that child; null when there is no such child or nothing in it.
    public @Nullable String textOf(String... names) {
        for (String wanted : names) {
            for (XmlElement child : children(wanted)) {
                String text = child.text();
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }

    /// All text in it, references resolved.
    public String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                child.appendText(text);
            } else {
                text.append(part);
            }
        }
    }

    /// Whether it holds elements.
    public boolean hasElements() {
        return content.stream().anyMatch(XmlElement.class::isInstance);
    }

    /// What is in it, as HTML: names without prefix.
    public String html() {
        StringBuilder html = new StringBuilder();
        appendHtml(html);
        return html.toString();
    }

    private void appendHtml(StringBuilder html) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                child.appendElement(html);
            } else {
                html.append(Entities.escape((String) part));
            }
        }
    }

    private void appendElement(StringBuilder html) {
        String tag = name.substring(name.indexOf(':') + 1);
        html.append('<').append(tag);
        attributes.forEach((key, value) -> html.append(' ')
                .append(key)
                .append("=\"")
                .append(Entities.escape(value))
                .append('"'));
        html.append('>');
        appendHtml(html);
        if (!VOID.contains(tag)) {
            html.append("</").append(tag).append('>');
        }
    }
}
