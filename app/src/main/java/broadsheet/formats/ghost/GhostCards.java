package broadsheet.formats.ghost;

import broadsheet.formats.FeedContent;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.json.JsonItem;
import broadsheet.formats.json.JsonItems;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// The words of a text that is stored as the cards of Ghost's editors (Lexical since Ghost 5, Mobiledoc before),
/// for exports without HTML. Paragraphs stay apart; all else of their form is lost.
final class GhostCards {
    /// In Lexical these hold text in a line; everything else stands on lines of its own.
    private static final Set<String> INLINE =
            Set.of("text", "extended-text", "link", "linebreak", "code-highlight", "autolink");

    private static final int CARD = 10;

    private final ReadLimits limits;
    private final StringBuilder text = new StringBuilder();

    GhostCards(ReadLimits limits) {
        this.limits = limits;
    }

    /// Nothing when it is neither.
    FeedContent content(String json) {
        JsonItems items = new JsonItems(limits);
        try (JsonParser parser = items.factory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new FeedContent.None();
            }
            JsonItem document = items.object(parser);
            document.objects("root").forEach(this::lexical);
            mobiledoc(document);
        } catch (RefusedInput | JsonProcessingException _) {
            return new FeedContent.None();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory", e);
        }
        return text.toString().isBlank() ? new FeedContent.None() : new FeedContent.Text(text.toString());
    }

    private void lexical(JsonItem node) {
        String type = node.text("type") == null ? "" : "" + node.text("type");
        String words = node.text("text", "markdown");
        if (type.equals("linebreak")) {
            text.append('\n');
        } else if (words != null) {
            text.append(words);
        }
        node.objects("children").forEach(this::lexical);
        if (!INLINE.contains(type)) {
            text.append("\n\n");
        }
    }

    private void mobiledoc(JsonItem document) {
        List<Object> cards = document.list("cards");
        for (Object section : document.list("sections")) {
            List<?> parts = section instanceof List<?> list ? list : List.of();
            int kind = number(parts, 0);
            if (kind == CARD) {
                card(cards, number(parts, 1));
            } else if (parts.size() > 2 && parts.get(2) instanceof List<?> inside) {
                boolean listed = inside.stream().allMatch(GhostCards::isItem);
                (listed ? inside : List.of(inside)).forEach(this::markers);
            }
        }
    }

    /// An item of a list is a list of markers; a marker begins with a number.
    private static boolean isItem(Object part) {
        return part instanceof List<?> item && !item.isEmpty() && item.getFirst() instanceof List<?>;
    }

    private void markers(Object line) {
        for (Object marker : line instanceof List<?> list ? list : List.of()) {
            if (marker instanceof List<?> parts && parts.size() > 3 && parts.get(3) instanceof String words) {
                text.append(words);
            }
        }
        text.append("\n\n");
    }

    private void card(List<Object> cards, int index) {
        if (index >= 0 && index < cards.size() && cards.get(index) instanceof List<?> card && card.size() > 1) {
            String words = JsonItem.of(card.get(1)).text("markdown");
            text.append(words == null ? "" : words).append("\n\n");
        }
    }

    private static int number(List<?> parts, int index) {
        return parts.size() > index && parts.get(index) instanceof String digits && digits.matches("\\d{1,6}")
                ? Integer.parseInt(digits)
                : -1;
    }
}
