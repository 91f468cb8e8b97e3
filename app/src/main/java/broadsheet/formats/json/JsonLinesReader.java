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
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads one story a line. Item numbers are line numbers; empty lines are left out, a line that is refused does not
/// stop the next.
public final class JsonLinesReader implements FeedReader {
    /// HTML begins with a tag; a plain text may hold a `<` anywhere.
    private static final Pattern HTML = Pattern.compile("\\s*<(?i:[a-z][a-z0-9]{0,10}|!--)[\\s/>-]");

    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        LineSource lines = new LineSource(text, limits.itemChars());
        JsonItems items = new JsonItems(limits);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.isOverlong()) {
                events.accept(
                        new RefusedInput(Reason.TOO_LARGE, Integer.toString(limits.itemChars())).at(lines.number()));
            } else if (!line.isBlank()) {
                events.accept(event(line, lines.number(), items, limits));
            }
        }
    }

    private static FeedEvent event(String line, long number, JsonItems items, ReadLimits limits) throws IOException {
        try (JsonParser parser = items.factory().createParser(line)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new RefusedInput(Reason.NOT_AN_OBJECT, "" + first);
            }
            JsonItem item = items.object(parser);
            if (parser.nextToken() != null) {
                throw new RefusedInput(Reason.BROKEN_JSON, "more follows the object on the same line");
            }
            return story(item, number, limits);
        } catch (JsonProcessingException e) {
            return items.refused(e).at(number);
        } catch (RefusedInput e) {
            return e.at(number);
        }
    }

    private static FeedEvent story(JsonItem item, long number, ReadLimits limits) {
        String source = item.text("source", "publisher");
        FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
        builder.id(item.text("id", "guid")).origin(source).source(source).url(item.text("url", "link"));
        String body = item.text("body", "content", "text");
        String title = item.text("title", "headline");
        if (title == null || body == null) {
            return builder.refused(Reason.MISSING, title == null ? "title" : "body");
        }
        builder.title(title)
                .subtitle(item.text("subtitle", "subheadline"))
                .summary(item.text("summary", "description"))
                .section(item.text("section"))
                .department(item.text("department"))
                .language(item.text("language", "lang"))
                .published(item.text("published", "date"))
                .updated(item.text("updated", "modified"))
                .content(content(body));
        for (Object author : item.list("authors", "author")) {
            builder.author(JsonFeedReader.name(author));
        }
        item.list("tags", "keywords").forEach(tag -> builder.tag(tag instanceof String word ? word : null));
        item.list("images", "image").forEach(image -> picture(image, builder));
        item.list("oldAddresses").forEach(old -> builder.oldAddress(old instanceof String address ? address : null));
        return builder.build();
    }

    private static FeedContent content(String body) {
        return HTML.matcher(body).lookingAt() ? new FeedContent.Html(body, null) : new FeedContent.Text(body);
    }

    private static void picture(Object image, FeedItemBuilder builder) {
        if (image instanceof String url) {
            builder.media(FeedMedia.picture(url));
            return;
        }
        JsonItem object = JsonItem.of(image);
        String url = object.text("url", "src");
        if (url != null) {
            builder.media(
                    new FeedMedia(url, "image/*", object.text("caption"), object.text("credit"), object.text("alt")));
        }
    }
}
