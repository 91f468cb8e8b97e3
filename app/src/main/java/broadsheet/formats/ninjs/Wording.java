package broadsheet.formats.ninjs;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedText;
import broadsheet.formats.json.JsonItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One text of an item: ninjs gives headlines, descriptions and bodies in several versions, as `body_xhtml` in
/// ninjs 1 and as entries of a list with role and content type since ninjs 2.
///
/// @param role in lower case; `main` for the one without a role
/// @param type content type, or in ninjs 1 the ending of the key; in lower case, may be empty
record Wording(String role, String type, String value) {
    /// All texts of a kind, such as `headline`, in the order of the file.
    static List<Wording> of(JsonItem item, String kind, String listed) {
        List<Wording> found = new ArrayList<>();
        for (Map.Entry<String, Object> entry : item.values().entrySet()) {
            String key = entry.getKey();
            if (entry.getValue() instanceof String text && (key.equals(kind) || key.startsWith(kind + "_"))) {
                String ending = key.equals(kind) ? "main" : key.substring(kind.length() + 1);
                found.add(new Wording(ending, ending, FeedText.clean(text)));
            }
        }
        for (JsonItem entry : item.objects(listed)) {
            JsonItem words = NinjsItem.lowerCased(entry);
            String value = words.text("value");
            if (value != null) {
                found.add(new Wording(lower(words.text("role")), lower(words.text("contenttype")), value));
            }
        }
        return found;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /// The first with one of these roles, in the order of the roles.
    static Optional<Wording> withRole(List<Wording> wordings, String... roles) {
        for (String role : roles) {
            for (Wording one : wordings) {
                if (one.role.equals(role)) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /// The first that is HTML, else the first that is plain; formats of single agencies are left out.
    static FeedContent content(List<Wording> bodies) {
        for (Wording body : bodies) {
            if (body.isHtml()) {
                return new FeedContent.Html(body.value, null);
            }
        }
        for (Wording body : bodies) {
            if (body.isPlain()) {
                return body.type.contains("plain")
                        ? new FeedContent.Text(body.value)
                        : FeedText.content(body.value, null);
            }
        }
        return new FeedContent.None();
    }

    private boolean isHtml() {
        return type.contains("html") || type.equals("richtext") || role.contains("html") || role.equals("richtext");
    }

    private boolean isPlain() {
        return type.indexOf('/') < 0 || type.startsWith("text/");
    }

    String plain() {
        return FeedText.plain(value);
    }
}
