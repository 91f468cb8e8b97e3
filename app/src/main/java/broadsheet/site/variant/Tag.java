package broadsheet.site.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A start tag as our own templates write them. Values are as they stand in the HTML, escaped.
///
/// @param attributes in their order; an attribute without value has an empty one
/// @param end after the `>`
record Tag(String name, Map<String, String> attributes, int end) {
    /// Reads the tag that begins at a `<` followed by a letter.
    static Tag read(String html, int open) {
        int at = open + 1;
        while (at < html.length() && isName(html.charAt(at))) {
            at++;
        }
        var name = html.substring(open + 1, at);
        var attributes = new LinkedHashMap<String, String>();
        while (at < html.length() && html.charAt(at) != '>') {
            at = isName(html.charAt(at)) ? attribute(html, at, attributes) : at + 1;
        }
        return new Tag(name, attributes, Math.min(at + 1, html.length()));
    }

    private static int attribute(String html, int from, Map<String, String> attributes) {
        int at = from;
        while (at < html.length() && isName(html.charAt(at))) {
            at++;
        }
        var name = html.substring(from, at);
        if (at + 1 >= html.length() || html.charAt(at) != '=') {
            attributes.put(name, "");
            return at;
        }
        var quote = html.charAt(at + 1);
        int begin = (quote == '"' || quote == '\'') ? at + 2 : at + 1;
        int end = begin;
        while (end < html.length() && !ends(html.charAt(end), quote)) {
            end++;
        }
        attributes.put(name, html.substring(begin, end));
        return begin == at + 2 ? end + 1 : end;
    }

    private static boolean ends(char character, char quote) {
        boolean quoted = quote == '"' || quote == '\'';
        return quoted ? character == quote : (character == '>' || character <= ' ');
    }

    private static boolean isName(char character) {
        return character > ' ' && character != '>' && character != '/' && character != '=';
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    boolean is(String attribute, String value) {
        return Objects.equals(attributes.get(attribute), value);
    }

    String html() {
        var html = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> {
            html.append(' ').append(attribute);
            if (!value.isEmpty()) {
                html.append("=\"").append(value).append('"');
            }
        });
        return html.append('>').toString();
    }
}
