package broadsheet.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body as a ProseMirror document and back. [#read] accepts exactly what docs/contracts/body.schema.json accepts,
/// with limits on size and depth; whatever [#write] writes, [#read] reads.
public final class BodyJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BodyJson() {}

    /// The body of a document.
    ///
    /// @throws BodyProblem naming the place, when the document breaks the schema or a limit
    public static Body read(JsonNode document) throws BodyProblem {
        return new BodyReader().read(document);
    }

    /// The document of a body.
    public static ObjectNode write(Body body) {
        var document = node("doc");
        document.set("content", blocks(body.blocks()));
        return document;
    }

    private static ObjectNode node(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ArrayNode blocks(List<Block> blocks) {
        var array = NODES.arrayNode();
        blocks.forEach(block -> array.add(block(block)));
        return array;
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> with(node("paragraph"), inlines(content));
            case Block.Heading(var level, var content) -> {
                var heading = node("heading");
                heading.putObject("attrs").put("level", level);
                yield with(heading, inlines(content));
            }
            case Block.Quote(var content) -> with(node("blockquote"), blocks(content));
            case Block.BulletList(var items) -> with(node("bulletList"), items(items));
            case Block.OrderedList(var items) -> with(node("orderedList"), items(items));
            case Block.Image image -> image(image);
            case Block.Gallery(var images) -> {
                var array = NODES.arrayNode();
                images.forEach(image -> array.add(image(image)));
                yield with(node("gallery"), array);
            }
            case Block.Embed(var href, var title) -> {
                var embed = node("embed");
                embed.putObject("attrs").put("href", href).put("title", title);
                yield embed;
            }
            case Block.Table(var rows) -> with(node("table"), rows(rows));
            case Block.FactBox(var title, var content) -> {
                var box = node("factBox");
                box.putObject("attrs").put("title", title);
                yield with(box, blocks(content));
            }
            case Block.Rule() -> node("horizontalRule");
            case Block.FurtherReadingHere() -> node("furtherReading");
        };
    }

    private static ObjectNode with(ObjectNode node, ArrayNode content) {
        if (!content.isEmpty()) {
            node.set("content", content);
        }
        return node;
    }

    private static ArrayNode items(List<Block.ListItem> items) {
        var array = NODES.arrayNode();
        items.forEach(item -> array.add(with(node("listItem"), blocks(item.content()))));
        return array;
    }

    private static ArrayNode rows(List<Block.TableRow> rows) {
        var array = NODES.arrayNode();
        for (var row : rows) {
            var cells = NODES.arrayNode();
            row.cells()
                    .forEach(cell ->
                            cells.add(with(node(cell.header() ? "tableHeader" : "tableCell"), blocks(cell.content()))));
            array.add(with(node("tableRow"), cells));
        }
        return array;
    }

    private static ObjectNode image(Block.Image image) {
        var node = node("image");
        var attributes = node.putObject("attrs").put("src", image.src()).put("alt", image.alt());
        putIfPresent(attributes, "caption", image.caption());
        putIfPresent(attributes, "credit", image.credit());
        if (image.width() > 0 && image.height() > 0) {
            attributes.put("width", image.width()).put("height", image.height());
        }
        return node;
    }

    private static void putIfPresent(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static ArrayNode inlines(List<Inline> content) {
        var array = NODES.arrayNode();
        for (var inline : content) {
            switch (inline) {
                case Inline.Text text -> array.add(text(text));
                case Inline.Break() -> array.add(node("hardBreak"));
            }
        }
        return array;
    }

    private static ObjectNode text(Inline.Text text) {
        var node = node("text").put("text", text.text());
        var marks = NODES.arrayNode();
        if (text.bold()) {
            marks.add(node("bold"));
        }
        if (text.italic()) {
            marks.add(node("italic"));
        }
        var href = text.href();
        if (href != null) {
            var link = node("link");
            link.putObject("attrs").put("href", href);
            marks.add(link);
        }
        if (!marks.isEmpty()) {
            node.set("marks", marks);
        }
        return node;
    }
}
