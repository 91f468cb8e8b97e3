package broadsheet.formats.ninjs;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedReader;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.json.JsonItems;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/// Reads ninjs 1, 2 and 3: one item, or several one after the other.
public final class NinjsReader implements FeedReader {
    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        JsonItems items = new JsonItems(limits);
        try (JsonParser parser = items.factory().createParser(text)) {
            JsonToken token = parser.nextToken();
            for (long number = 1; token != null; number++) {
                if (token != JsonToken.START_OBJECT) {
                    throw new RefusedInput(Reason.NOT_AN_OBJECT, "" + token);
                }
                events.accept(event(parser, items, limits, number));
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw items.refused(e);
        }
    }

    private static FeedEvent event(JsonParser parser, JsonItems items, ReadLimits limits, long number)
            throws IOException {
        try {
            return new NinjsItem(items.object(parser), limits).event(number);
        } catch (RefusedInput e) {
            return e.at(number);
        }
    }
}
