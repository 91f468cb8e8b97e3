package broadsheet.formats.json;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedReader;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1 and 1.1.
public final class JsonFeedReader implements FeedReader {
    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        JsonItems items = new JsonItems(limits);
        try (JsonParser parser = items.factory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedInput(Reason.NOT_AN_OBJECT, "" + parser.currentToken());
            }
            new Feed(parser, items, limits, events, new HashMap<>()).read();
        } catch (JsonProcessingException e) {
            throw items.refused(e);
        }
    }

    private record Feed(
            JsonParser parser,
            JsonItems items,
            ReadLimits limits,
            Consumer<FeedEvent> events,
            Map<String, String> head) {
        void read() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals("items") && value == JsonToken.START_ARRAY) {
                    readItems();
                } else if (value == JsonToken.VALUE_STRING && isHead(key)) {
                    head.put(key, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new RefusedInput(Reason.ENDS_EARLY);
            }
        }

        private static boolean isHead(String key) {
            return List.of("title", "home_page_url", "feed_url", "language").contains(key);
        }

        private void readItems() throws IOException {
            for (long number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    events.accept(new RefusedInput(Reason.NOT_AN_OBJECT, "" + parser.currentToken()).at(number));
                    parser.skipChildren();
                    continue;
                }
                events.accept(event(number));
            }
        }

        private FeedEvent event(long number) throws IOException {
            try {
                return item(items.object(parser), number);
            } catch (RefusedInput e) {
                return e.at(number);
            }
        }

        private FeedEvent item(JsonItem item, long number) {
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            String base = head.get("home_page_url");
            builder.base(base)
                    .origin(head.get("feed_url"))
                    .origin(base)
                    .origin(head.get("title"))
                    .id(item.text("id"))
                    .url(item.text("url", "external_url"))
                    .title(item.text("title"))
                    .summary(item.text("summary"))
                    .published(item.text("date_published"))
                    .updated(item.text("date_modified"))
                    .language(item.text("language"))
                    .language(head.get("language"));
            String html = item.text("content_html");
            String plain = item.text("content_text");
            if (html != null) {
                builder.content(new FeedContent.Html(html, base));
            } else if (plain != null) {
                builder.content(new FeedContent.Text(plain));
            }
            item.list("authors", "author").forEach(author -> builder.author(name(author)));
            item.list("tags").forEach(tag -> builder.tag(tag instanceof String word ? word : null));
            media(item, builder);
            return builder.build();
        }
    }

    private static void media(JsonItem item, FeedItemBuilder builder) {
        for (String key : List.of("image", "banner_image")) {
            String url = item.text(key);
            if (url != null) {
                builder.media(FeedMedia.picture(url));
            }
        }
        for (Object attachment : item.list("attachments")) {
            JsonItem object = JsonItem.of(attachment);
            String url = object.text("url");
            if (url != null) {
                builder.media(new FeedMedia(url, object.text("mime_type"), object.text("title"), null, null));
            }
        }
    }

    /// An author given as a name or as an object with a name.
    static @Nullable String name(Object author) {
        return author instanceof String name ? name : JsonItem.of(author).text("name");
    }
}
