package broadsheet.formats.newsml;

import broadsheet.formats.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that stand in codes: of `crol:photographer` the word is `photographer`.
final class Roles {
    private static final Set<String> PRINTED =
            Set.of("photographer", "translator", "editor", "reporter", "writer", "author", "correspondent");

    private Roles() {}

    /// The last part of a code or an address, in lower case unless it is a name in capitals; null for nothing.
    static @Nullable String word(@Nullable String code) {
        String last = code == null ? "" : code.strip().replaceFirst(".*[:/#]", "");
        return last.isEmpty() ? null : last;
    }

    /// Whether a contributor with that role is named under a headline.
    static boolean isPrinted(@Nullable String role) {
        return role != null && PRINTED.contains(role.toLowerCase(Locale.ROOT));
    }

    /// Texts by the word of their role, empty for none; the first of each counts.
    static Map<String, String> texts(List<XmlElement> elements) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            String role = word(element.attribute("role"));
            texts.putIfAbsent(role == null ? "" : role.toLowerCase(Locale.ROOT), element.text());
        }
        return texts;
    }

    /// The text of the first of these roles that has one.
    static @Nullable String first(Map<String, String> texts, String... roles) {
        for (String role : roles) {
            String text = texts.get(role);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
