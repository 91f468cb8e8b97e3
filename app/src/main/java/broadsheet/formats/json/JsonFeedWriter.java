package broadsheet.formats.json;

import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.formats.FeedWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes JSON Feed 1.1.
public final class JsonFeedWriter implements FeedWriter {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(FeedDocument feed, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            text(json, "version", "https://jsonfeed.org/version/1.1");
            text(json, "title", feed.title());
            text(json, "description", feed.description());
            text(json, "home_page_url", feed.homeUrl());
            text(json, "feed_url", feed.selfUrl());
            text(json, "icon", feed.iconUrl());
            text(json, "language", feed.language());
            authors(json, List.of(feed.publisher()));
            json.writeArrayFieldStart("items");
            for (FeedEntry entry : feed.entries()) {
                item(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
        json.writeStartObject();
        text(json, "id", entry.id());
        text(json, "url", entry.url());
        text(json, "title", entry.title());
        text(json, "summary", entry.summary());
        text(json, entry.html() == null ? "content_text" : "content_html", content(entry));
        FeedMedia picture = entry.picture();
        text(json, "image", picture == null ? null : picture.url());
        text(json, "date_published", entry.published().toString());
        text(json, "date_modified", entry.updated().toString());
        text(json, "language", entry.language());
        authors(json, entry.authors());
        json.writeArrayFieldStart("tags");
        for (String tag : entry.tags()) {
            json.writeString(FeedText.clean(tag));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String content(FeedEntry entry) {
        return entry.html() == null ? entry.summary() : entry.html();
    }

    private static void authors(JsonGenerator json, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("authors");
        for (String name : names) {
            json.writeStartObject();
            text(json, "name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String key, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(key, FeedText.clean(text));
        }
    }
}
