package broadsheet.formats.ninjs;

import broadsheet.formats.FeedText;
import broadsheet.formats.NewsItem;
import broadsheet.formats.NewsItem.Content;
import broadsheet.formats.NewsItem.Party;
import broadsheet.formats.NewsItem.Picture;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes ninjs 3.0.
public final class NinjsWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#";

    private final JsonGenerator json;

    private NinjsWriter(JsonGenerator json) {
        this.json = json;
    }

    /// Writes one item as UTF-8 and does not close the stream.
    public static void write(NewsItem item, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new NinjsWriter(json).item(item);
        }
    }

    private void item(NewsItem item) throws IOException {
        json.writeStartObject();
        object("standard", "name", "ninjs", "version", "3.0", "schema", SCHEMA);
        text("uri", item.uri());
        text("type", "text");
        text("version", Long.toString(item.version()));
        text("firstCreated", item.created().toString());
        text("versionCreated", item.changed().toString());
        text("pubStatus", item.content() == null ? "canceled" : "usable");
        text("language", item.language());
        text("copyrightHolder", item.publisher().name());
        text("edNote", item.note());
        if (item.content() != null) {
            text("representationType", "full");
            content(item.content());
        }
        json.writeEndObject();
    }

    private void content(Content content) throws IOException {
        json.writeNumberField("urgency", content.urgency());
        texts("headlines", "main", content.headline(), "kicker", content.kicker());
        texts("descriptions", "summary", content.summary(), null, null);
        bodies(content.text());
        text("by", by(content));
        text("located", content.located());
        parties("people", content, true);
        parties("organisations", content, false);
        named("infoSources", content.sources());
        named("subjects", content.subjects());
        if (content.section() != null) {
            named("genres", List.of(content.section()));
        }
        json.writeArrayFieldStart("altIds");
        object(null, "role", "page", "value", content.page());
        json.writeEndArray();
        if (content.terms() != null) {
            object("rightsInfo", "linkedRights", content.terms());
        }
        pictures(content.pictures());
    }

    private static @Nullable String by(Content content) {
        String names = String.join(
                "、",
                Stream.concat(content.creators().stream(), content.contributors().stream())
                        .map(Party::name)
                        .toList());
        return names.isEmpty() ? null : names;
    }

    private void bodies(NewsItem.Text text) throws IOException {
        json.writeArrayFieldStart("bodies");
        for (String type : List.of("application/xhtml+xml", "text/plain")) {
            boolean plain = type.startsWith("text/");
            json.writeStartObject();
            text("role", "main");
            text("contentType", type);
            json.writeNumberField(
                    "charCount", text.plain().codePointCount(0, text.plain().length()));
            json.writeNumberField("wordCount", text.words());
            text("value", plain ? text.plain() : text.xhtml());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void parties(String field, Content content, boolean people) throws IOException {
        json.writeArrayFieldStart(field);
        for (Party party : content.creators()) {
            party(party, people, "creator");
        }
        for (Party party : content.contributors()) {
            party(party, people, "contributor");
        }
        json.writeEndArray();
    }

    private void party(Party party, boolean people, String relation) throws IOException {
        if (party.person() == people) {
            object(null, "name", party.name(), "rel", relation, "uri", party.uri());
        }
    }

    private void pictures(List<Picture> pictures) throws IOException {
        json.writeArrayFieldStart("associations");
        for (Picture picture : pictures) {
            json.writeStartObject();
            text("name", picture.url().substring(picture.url().lastIndexOf('/') + 1));
            text("rel", "illustration");
            text("uri", picture.url());
            text("type", "picture");
            texts("descriptions", "caption", picture.caption(), "alternative", picture.alt());
            text("copyrightNotice", picture.credit());
            json.writeArrayFieldStart("renditions");
            json.writeStartObject();
            text("name", "original");
            text("href", picture.url());
            if (picture.width() > 0 && picture.height() > 0) {
                json.writeNumberField("width", picture.width());
                json.writeNumberField("height", picture.height());
            }
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Texts with their roles; those that are null or blank are left out.
    private void texts(String field, @Nullable String... rolesAndTexts) throws IOException {
        json.writeArrayFieldStart(field);
        for (int i = 0; i < rolesAndTexts.length; i += 2) {
            String text = rolesAndTexts[i + 1];
            if (text != null && !text.isBlank()) {
                object(null, "role", rolesAndTexts[i], "contentType", "text/plain", "value", text);
            }
        }
        json.writeEndArray();
    }

    private void named(String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            object(null, "name", name);
        }
        json.writeEndArray();
    }

    /// An object of texts: names and values in turn.
    private void object(@Nullable String field, @Nullable String... namesAndTexts) throws IOException {
        if (field != null) {
            json.writeFieldName(field);
        }
        json.writeStartObject();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            text(String.valueOf(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        json.writeEndObject();
    }

    private void text(String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, FeedText.clean(text));
        }
    }
}
