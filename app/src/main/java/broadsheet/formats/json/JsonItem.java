package broadsheet.formats.json;

import broadsheet.formats.FeedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object within the read limits: values are texts (numbers and booleans too), lists and objects; nulls
/// are left
/// out.
public record JsonItem(Map<String, Object> values) {
    /// The first of these keys that has a text with something in it; null when none has.
    public @Nullable String text(String... keys) {
        for (String key : keys) {
            if (values.get(key) instanceof String text && !text.isBlank()) {
                return FeedText.clean(text);
            }
        }
        return null;
    }

    /// The values of a list, or the value alone when it is none; empty when the key is not there.
    public List<Object> list(String... keys) {
        for (String key : keys) {
            Object value = values.get(key);
            if (value instanceof List<?> list) {
                return new ArrayList<>(list);
            }
            if (value != null) {
                return List.of(value);
            }
        }
        return List.of();
    }

    /// The objects of a list, or the object alone; what is none is left out.
    public List<JsonItem> objects(String... keys) {
        return list(keys).stream()
                .filter(Map.class::isInstance)
                .map(JsonItem::of)
                .toList();
    }

    /// A value as object; without any key when it is none.
    @SuppressWarnings("unchecked")
    public static JsonItem of(Object value) {
        return new JsonItem(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }
}
