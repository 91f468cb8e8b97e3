package broadsheet.formats.ghost;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedReader;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.json.JsonItem;
import broadsheet.formats.json.JsonItems;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/// Reads an export of Ghost, 1 to 5: posts and pages. What they are tagged with and who wrote them stands behind them,
/// in tables of their own, so the file is looked through first.
public final class GhostReader implements FeedReader {
    private final GhostSurvey survey;

    public GhostReader() {
        this(new GhostSurvey());
    }

    private GhostReader(GhostSurvey survey) {
        this.survey = survey;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public FeedReader after(Reader text, ReadLimits limits) throws IOException {
        GhostSurvey found = new GhostSurvey();
        try {
            walk(text, limits, found);
        } catch (RefusedInput _) {
            // The second reading comes to the same place and says so.
        }
        return new GhostReader(found);
    }

    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        walk(text, limits, new Posts(survey, limits, events));
    }

    private record Posts(GhostSurvey survey, ReadLimits limits, Consumer<FeedEvent> events) implements Rows {
        @Override
        public boolean wants(String table) {
            return table.equals("posts");
        }

        @Override
        public void row(String table, long number, JsonItem row) {
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            new GhostPost(row, survey, limits).fill(builder);
            events.accept(builder.build());
        }

        @Override
        public void refused(long number, RefusedInput cause) {
            events.accept(cause.at(number));
        }
    }

    /// Takes the rows of the tables that it wants.
    interface Rows {
        boolean wants(String table);

        void row(String table, long number, JsonItem row);

        void refused(long number, RefusedInput cause);
    }

    /// Goes down to `db[].data`, or `data`, and hands out the rows in it.
    private static void walk(Reader text, ReadLimits limits, Rows rows) throws IOException {
        JsonItems items = new JsonItems(limits);
        try (JsonParser parser = items.factory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedInput(Reason.NOT_AN_OBJECT, "" + parser.currentToken());
            }
            object(parser, items, rows);
        } catch (JsonProcessingException e) {
            throw items.refused(e);
        }
    }

    private static void object(JsonParser parser, JsonItems items, Rows rows) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("db") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    object(parser, items, rows);
                }
            } else if ((key.equals("db") || key.equals("data")) && value == JsonToken.START_OBJECT) {
                object(parser, items, rows);
            } else if (rows.wants(key) && value == JsonToken.START_ARRAY) {
                table(key, parser, items, rows);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void table(String table, JsonParser parser, JsonItems items, Rows rows) throws IOException {
        long number = 1;
        for (JsonToken row = parser.nextToken(); row != JsonToken.END_ARRAY; row = parser.nextToken()) {
            if (row != JsonToken.START_OBJECT) {
                rows.refused(number, new RefusedInput(Reason.NOT_AN_OBJECT, "" + row));
                parser.skipChildren();
            } else {
                row(table, number, parser, items, rows);
            }
            number++;
        }
    }

    private static void row(String table, long number, JsonParser parser, JsonItems items, Rows rows)
            throws IOException {
        JsonItem row;
        try {
            row = items.object(parser);
        } catch (RefusedInput e) {
            rows.refused(number, e);
            return;
        }
        rows.row(table, number, row);
    }
}
