package broadsheet.formats.json;

import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes JSON objects from a stream of tokens, within the read limits.
public final class JsonItems {
    private final ReadLimits limits;
    private final JsonFactory factory;
    private int size;
    private int parts;
    private @Nullable RefusedInput refusal;

    public JsonItems(ReadLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.itemChars())
                        .maxNameLength(1000)
                        .maxNumberLength(1000)
                        .build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
    }

    public JsonFactory factory() {
        return factory;
    }

    /// The object at whose start the parser stands, read to its end.
    ///
    /// @throws RefusedInput when it goes beyond a limit: the parser stands at the end of the object all the same
    public JsonItem object(JsonParser parser) throws IOException {
        size = 0;
        parts = 0;
        refusal = null;
        Map<String, Object> values = map(parser, 1);
        if (refusal != null) {
            throw refusal;
        }
        return new JsonItem(values);
    }

    private Map<String, Object> map(JsonParser parser, int depth) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private List<Object> list(JsonParser parser, int depth) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser, depth);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value(JsonParser parser, int depth) throws IOException {
        count(parser, depth);
        if (refusal != null) {
            parser.skipChildren();
            return null;
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, depth + 1);
            case START_ARRAY -> list(parser, depth + 1);
            case VALUE_STRING -> sized(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getText();
            case null, default -> null;
        };
    }

    private void count(JsonParser parser, int depth) {
        parts++;
        if (refusal != null) {
            return;
        }
        if (depth >= limits.depth() && parser.currentToken().isStructStart()) {
            refusal = new RefusedInput(Reason.TOO_DEEP, Integer.toString(limits.depth()));
        } else if (parts > limits.parts()) {
            refusal = new RefusedInput(Reason.TOO_MANY_PARTS, Integer.toString(limits.parts()));
        } else if (size > limits.itemChars()) {
            refusal = new RefusedInput(Reason.TOO_LARGE, Integer.toString(limits.itemChars()));
        }
    }

    private String sized(String text) {
        size += text.length();
        return text;
    }

    /// What a parser's complaint means for the reader of a report.
    public RefusedInput refused(JsonProcessingException e) {
        RefusedInput refused = switch (e) {
            case JsonEOFException _ -> new RefusedInput(Reason.ENDS_EARLY);
            case StreamConstraintsException limit
            when limit.getOriginalMessage().contains("nesting") ->
                new RefusedInput(Reason.TOO_DEEP, Integer.toString(limits.depth()));
            case StreamConstraintsException _ ->
                new RefusedInput(Reason.TOO_LARGE, Integer.toString(limits.itemChars()));
            default -> new RefusedInput(Reason.BROKEN_JSON, e.getOriginalMessage());
        };
        refused.initCause(e);
        return refused;
    }
}
