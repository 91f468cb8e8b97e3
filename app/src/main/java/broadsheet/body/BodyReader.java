package broadsheet.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Reads one document strictly: unknown types and attributes are refused, since what is not known cannot be
/// printed.
final class BodyReader {
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_CHARACTERS = 400_000;

    private static final String[] KEYS_OF_EMPHASIS = {"type"};
    private static final String[] KEYS_OF_LINK = {"type", "attrs"};

    private int nodes;
    private int characters;

    Body read(JsonNode document) throws BodyProblem {
        Checks.allow(document, "", "type", "content");
        if (!"doc".equals(type(document, ""))) {
            throw new BodyProblem(
                    "/type", "story.body.type", document.path("type").asText());
        }
        return new Body(blocks(document, "", 0));
    }

    private List<Block> blocks(JsonNode parent, String at, int depth) throws BodyProblem {
        if (depth > DEEPEST) {
            throw new BodyProblem(at, "story.body.depth", Integer.toString(DEEPEST));
        }
        var blocks = new ArrayList<Block>();
        var content = Checks.content(parent, at);
        for (int i = 0; i < content.size(); i++) {
            blocks.add(block(content.get(i), at + "/content/" + i, depth));
        }
        return blocks;
    }

    private Block block(JsonNode node, String at, int depth) throws BodyProblem {
        var type = type(node, at);
        var attributes = node.path("attrs");
        Checks.allow(node, at, keysOf(type));
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(inlines(node, at));
            case "heading" -> new Block.Heading(level(attributes, at), inlines(node, at));
            case "blockquote" -> new Block.Quote(blocks(node, at, depth + 1));
            case "bulletList" -> new Block.BulletList(items(node, at, depth + 1));
            case "orderedList" -> new Block.OrderedList(items(node, at, depth + 1));
            case "image" -> image(attributes, at + "/attrs");
            case "gallery" -> new Block.Gallery(images(node, at));
            case "embed" -> embed(attributes, at + "/attrs");
            case "table" -> new Block.Table(rows(node, at, depth + 1));
            case "factBox" -> {
                Checks.allow(attributes, at + "/attrs", "title");
                yield new Block.FactBox(Checks.text(attributes, "title", at + "/attrs"), blocks(node, at, depth + 1));
            }
            case "horizontalRule" -> new Block.Rule();
            case "furtherReading" -> new Block.FurtherReadingHere();
            default -> throw new BodyProblem(at + "/type", "story.body.type", type);
        };
    }

    private static String[] keysOf(String type) {
        return switch (type) {
            case "heading", "factBox" -> new String[] {"type", "attrs", "content"};
            case "image", "embed" -> new String[] {"type", "attrs"};
            case "horizontalRule", "furtherReading" -> new String[] {"type"};
            default -> new String[] {"type", "content"};
        };
    }

    private static int level(JsonNode attributes, String at) throws BodyProblem {
        Checks.allow(attributes, at + "/attrs", "level");
        var level = attributes.path("level");
        if (!Checks.isWhole(level) || (level.asInt() != 2 && level.asInt() != 3)) {
            throw new BodyProblem(at + "/attrs/level", "story.body.level", level.asText());
        }
        return level.asInt();
    }

    private List<Block.ListItem> items(JsonNode list, String at, int depth) throws BodyProblem {
        var items = new ArrayList<Block.ListItem>();
        var content = Checks.content(list, at);
        for (int i = 0; i < content.size(); i++) {
            var place = at + "/content/" + i;
            expect(content.get(i), place, "listItem");
            items.add(new Block.ListItem(blocks(content.get(i), place, depth)));
        }
        return items;
    }

    private List<Block.TableRow> rows(JsonNode table, String at, int depth) throws BodyProblem {
        var rows = new ArrayList<Block.TableRow>();
        var content = Checks.content(table, at);
        for (int i = 0; i < content.size(); i++) {
            var place = at + "/content/" + i;
            expect(content.get(i), place, "tableRow");
            rows.add(new Block.TableRow(cells(content.get(i), place, depth)));
        }
        return rows;
    }

    private List<Block.TableCell> cells(JsonNode row, String at, int depth) throws BodyProblem {
        var cells = new ArrayList<Block.TableCell>();
        var content = Checks.content(row, at);
        for (int i = 0; i < content.size(); i++) {
            var place = at + "/content/" + i;
            var header = "tableHeader".equals(type(content.get(i), place));
            expect(content.get(i), place, header ? "tableHeader" : "tableCell");
            cells.add(new Block.TableCell(header, blocks(content.get(i), place, depth)));
        }
        return cells;
    }

    private Block.Image image(JsonNode attributes, String at) throws BodyProblem {
        Checks.allow(attributes, at, "src", "alt", "caption", "credit", "width", "height");
        var src = Checks.text(attributes, "src", at);
        if (!Address.isPicture(src)) {
            throw new BodyProblem(at + "/src", "story.body.address", src);
        }
        return new Block.Image(
                src,
                Checks.text(attributes, "alt", at),
                Checks.optional(attributes, "caption", at),
                Checks.optional(attributes, "credit", at),
                Checks.pixels(attributes, "width", at),
                Checks.pixels(attributes, "height", at));
    }

    private List<Block.Image> images(JsonNode gallery, String at) throws BodyProblem {
        var images = new ArrayList<Block.Image>();
        var content = Checks.content(gallery, at);
        for (int i = 0; i < content.size(); i++) {
            var place = at + "/content/" + i;
            if (!"image".equals(type(content.get(i), place))) {
                throw new BodyProblem(
                        place + "/type",
                        "story.body.type",
                        content.get(i).path("type").asText());
            }
            Checks.allow(content.get(i), place, keysOf("image"));
            images.add(image(content.get(i).path("attrs"), place + "/attrs"));
        }
        return images;
    }

    private static Block.Embed embed(JsonNode attributes, String at) throws BodyProblem {
        Checks.allow(attributes, at, "href", "title");
        var href = Checks.text(attributes, "href", at);
        if (!Address.isWeb(href)) {
            throw new BodyProblem(at + "/href", "story.body.address", href);
        }
        return new Block.Embed(href, Checks.text(attributes, "title", at));
    }

    private List<Inline> inlines(JsonNode parent, String at) throws BodyProblem {
        var inlines = new ArrayList<Inline>();
        var content = Checks.content(parent, at);
        for (int i = 0; i < content.size(); i++) {
            inlines.add(inline(content.get(i), at + "/content/" + i));
        }
        return inlines;
    }

    private Inline inline(JsonNode node, String at) throws BodyProblem {
        var type = type(node, at);
        if ("hardBreak".equals(type)) {
            Checks.allow(node, at, "type");
            return new Inline.Break();
        }
        if (!"text".equals(type)) {
            throw new BodyProblem(at + "/type", "story.body.type", type);
        }
        Checks.allow(node, at, "type", "text", "marks");
        var text = node.path("text");
        if (!text.isTextual() || text.asText().isEmpty()) {
            throw new BodyProblem(at + "/text", "story.body.text", "");
        }
        Checks.storable(text.asText(), at + "/text");
        characters += text.asText().length();
        if (characters > MOST_CHARACTERS) {
            throw new BodyProblem(at, "story.body.long", Integer.toString(MOST_CHARACTERS));
        }
        return marked(text.asText(), node.path("marks"), at + "/marks");
    }

    private static Inline.Text marked(String text, JsonNode marks, String at) throws BodyProblem {
        if (!marks.isMissingNode() && !marks.isArray()) {
            throw new BodyProblem(at, "story.body.list", "marks");
        }
        var emphasis = EnumSet.noneOf(Inline.Emphasis.class);
        String href = null;
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var place = at + "/" + i;
            var type = mark.path("type").asText();
            Checks.allow(mark, place, "link".equals(type) ? KEYS_OF_LINK : KEYS_OF_EMPHASIS);
            switch (type) {
                case "bold" -> emphasis.add(Inline.Emphasis.BOLD);
                case "italic" -> emphasis.add(Inline.Emphasis.ITALIC);
                case "link" -> href = href(mark.path("attrs"), place + "/attrs");
                default -> throw new BodyProblem(place + "/type", "story.body.type", type);
            }
        }
        return new Inline.Text(text, emphasis, href);
    }

    private static String href(JsonNode attributes, String at) throws BodyProblem {
        Checks.allow(attributes, at, "href");
        var href = Checks.text(attributes, "href", at);
        if (!Address.isLink(href)) {
            throw new BodyProblem(at + "/href", "story.body.address", href);
        }
        return href;
    }

    private String type(JsonNode node, String at) throws BodyProblem {
        if (++nodes > MOST_NODES) {
            throw new BodyProblem(at, "story.body.nodes", Integer.toString(MOST_NODES));
        }
        var type = node.path("type");
        if (!node.isObject() || !type.isTextual()) {
            throw new BodyProblem(at + "/type", "story.body.type", type.asText());
        }
        return type.asText();
    }

    private void expect(JsonNode node, String at, String expected) throws BodyProblem {
        if (!expected.equals(type(node, at))) {
            throw new BodyProblem(
                    at + "/type", "story.body.type", node.path("type").asText());
        }
        Checks.allow(node, at, "type", "content");
    }
}
