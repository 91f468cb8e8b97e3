package broadsheet.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every node of a document must keep to.
final class Checks {
    private static final int LONGEST_ATTRIBUTE = 2_000;

    private Checks() {}

    static JsonNode content(JsonNode parent, String at) throws BodyProblem {
        var content = parent.path("content");
        if (!content.isMissingNode() && !content.isArray()) {
            throw new BodyProblem(at + "/content", "story.body.list", "content");
        }
        return content;
    }

    static void allow(JsonNode node, String at, String... keys) throws BodyProblem {
        if (node.isMissingNode()) {
            return;
        }
        if (!node.isObject()) {
            throw new BodyProblem(at, "story.body.object", "");
        }
        var allowed = List.of(keys);
        for (var names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!allowed.contains(name)) {
                throw new BodyProblem(at + "/" + name, "story.body.unknown", name);
            }
        }
    }

    static String text(JsonNode attributes, String key, String at) throws BodyProblem {
        var value = optional(attributes, key, at);
        if (value == null) {
            throw new BodyProblem(at + "/" + key, "story.body.missing", key);
        }
        return value;
    }

    static @Nullable String optional(JsonNode attributes, String key, String at) throws BodyProblem {
        var value = attributes.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().length() > LONGEST_ATTRIBUTE) {
            throw new BodyProblem(at + "/" + key, "story.body.attribute", key);
        }
        storable(value.asText(), at + "/" + key);
        return value.asText();
    }

    /// Neither UTF-8 nor PostgreSQL holds every text that JSON can write.
    static void storable(String text, String at) throws BodyProblem {
        if (text.codePoints()
                .anyMatch(point ->
                        point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))) {
            throw new BodyProblem(at, "story.body.character", "");
        }
    }

    static int pixels(JsonNode attributes, String key, String at) throws BodyProblem {
        var value = attributes.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!isWhole(value) || value.asInt() < 1 || value.asInt() > 100_000) {
            throw new BodyProblem(at + "/" + key, "story.body.attribute", key);
        }
        return value.asInt();
    }

    /// A whole number that fits, also written as `2.0`.
    static boolean isWhole(JsonNode value) {
        return value.canConvertToInt() && value.canConvertToExactIntegral();
    }
}
