package broadsheet.formats.intake;

import broadsheet.formats.FeedText;
import broadsheet.formats.Format;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.xml.XmlTokens;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the format of a file from its beginning.
final class Detection {
    private static final Set<String> NEWSML_ROOTS = Set.of(
            "newsml",
            "newsitem",
            "packageitem",
            "conceptitem",
            "knowledgeitem",
            "planningitem",
            "newsmessage",
            "catalogitem");
    private static final Set<String> NINJS_KEYS = Set.of(
            "$standard",
            "versioncreated",
            "versionCreated",
            "pubstatus",
            "pubStatus",
            "body_xhtml",
            "body_main",
            "headlines",
            "bodies",
            "descriptions",
            "embargoedUntil",
            "representationtype",
            "renditions",
            "associations");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private Detection() {}

    /// The format that a text with this beginning is in, readable or not.
    ///
    /// @throws RefusedInput when it is none of ours, saying what it looks like
    static Format format(String sample) throws IOException {
        String start = sample.strip();
        if (start.isEmpty()) {
            throw new RefusedInput(Reason.EMPTY);
        }
        return switch (start.charAt(0)) {
            case '<' -> xml(start);
            case '{' -> json(start);
            case '[' -> throw notAFeed("a JSON list; JSON lines hold one story a line");
            default -> throw notAFeed("it begins with “" + FeedText.head(FeedText.line(start), 20) + "”");
        };
    }

    private static Format xml(String start) throws IOException {
        XmlTokens tokens = new XmlTokens(new StringReader(start));
        XmlTokens.Kind kind = tokens.next();
        while (kind == XmlTokens.Kind.TEXT || kind == XmlTokens.Kind.END) {
            kind = tokens.next();
        }
        if (kind == XmlTokens.Kind.EOF) {
            throw notAFeed("no XML element in its first " + start.length() + " characters");
        }
        String root = tokens.name();
        boolean iptc = tokens.attributes().values().stream().anyMatch(value -> value.contains("iptc.org/std/"));
        if (iptc || NEWSML_ROOTS.contains(root.substring(root.indexOf(':') + 1))) {
            return Format.NEWSML;
        }
        return switch (root) {
            case "rss" -> start.contains("wordpress.org/export/") ? Format.WXR : Format.RSS;
            case "rdf:rdf", "channel" -> Format.RSS;
            case "feed", "entry", "atom:feed", "atom:entry" -> Format.ATOM;
            case "html" -> throw notAFeed("a web page");
            default -> throw notAFeed("XML with the root “" + root + "”");
        };
    }

    private static Format json(String start) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        boolean oneLine = topKeys(start, keys);
        Format named = named(keys);
        if (named != null) {
            return named;
        }
        if (keys.getOrDefault("$schema", "").contains("json-schema.org")) {
            throw notAFeed("a JSON Schema");
        }
        if (oneLine) {
            return Format.JSONL;
        }
        throw notAFeed("JSON with the keys "
                + String.join(", ", keys.keySet().stream().limit(8).toList()));
    }

    private static @Nullable Format named(Map<String, String> keys) {
        if (keys.getOrDefault("version", "").contains("jsonfeed.org/version")
                || keys.keySet().containsAll(List.of("items", "home_page_url"))) {
            return Format.JSONFEED;
        }
        if (keys.containsKey("db") || keys.keySet().containsAll(List.of("meta", "data"))) {
            return Format.GHOST;
        }
        boolean ninjs = keys.containsKey("uri") && keys.keySet().stream().anyMatch(NINJS_KEYS::contains);
        return ninjs || keys.containsKey("$standard") ? Format.NINJS : null;
    }

    /// Gathers the keys of the first object and their texts, as far as the sample goes. True when the object
    /// ends, or
    /// breaks off, on the line on which it began.
    private static boolean topKeys(String start, Map<String, String> keys) throws IOException {
        try (JsonParser parser = JSON.createParser(start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                keys.put(key, "");
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    keys.put(key, parser.getText());
                }
                parser.skipChildren();
            }
            return parser.currentLocation().getLineNr() == 1;
        } catch (JsonProcessingException e) {
            int newline = start.indexOf('\n');
            JsonLocation place = e.getLocation();
            return newline < 0 || start.startsWith("{", newline + 1) || (place != null && place.getLineNr() == 1);
        }
    }

    private static RefusedInput notAFeed(String what) {
        return new RefusedInput(Reason.NOT_A_FEED, what);
    }
}
