package broadsheet.body;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/// Documents made by chance, with or without faults.
final class Documents {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] BLOCKS = {
        "paragraph",
        "heading",
        "blockquote",
        "bulletList",
        "orderedList",
        "image",
        "gallery",
        "embed",
        "table",
        "factBox",
        "horizontalRule",
        "furtherReading"
    };
    private static final String[] ADDRESSES = {
        "/media/a",
        "https://example.org/",
        "HTTPS://example.org/a?b=c#d",
        "http://example.org/",
        "mailto:a@b",
        "//evil",
        "javascript:alert(1)",
        "/\\evil",
        "https://a b",
        "data:,x",
        "",
        "/",
        "ftp://a",
        "/\u2028"
    };
    private static final int DEEPEST = 4;

    private final Random random;
    private double faults;

    Documents(Random random) {
        this.random = random;
    }

    /// @param share chance of a fault at each place
    ObjectNode document(double share) {
        faults = share;
        return fault(node("doc").set("content", blocks(0)));
    }

    private static ObjectNode node(String type) {
        return NODES.objectNode().put("type", type);
    }

    private ArrayNode blocks(int depth) {
        var array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(fault(block(depth)));
        }
        return array;
    }

    private ObjectNode block(int depth) {
        var type = BLOCKS[random.nextInt(depth < DEEPEST ? BLOCKS.length : 2)];
        var node = node(type);
        switch (type) {
            case "paragraph" -> node.set("content", inlines());
            case "heading" -> {
                node.putObject("attrs").put("level", 2 + random.nextInt(2));
                node.set("content", inlines());
            }
            case "blockquote" -> node.set("content", blocks(depth + 1));
            case "bulletList", "orderedList" -> node.putArray("content").add(fault(inside("listItem", depth)));
            case "image" -> node.set("attrs", fault(image()));
            case "gallery" -> node.putArray("content").add(fault(node("image").set("attrs", fault(image()))));
            case "embed" -> node.putObject("attrs").put("href", web()).put("title", "卡片");
            case "table" ->
                node.putArray("content")
                        .add(node("tableRow").set("content", NODES.arrayNode().add(fault(inside("tableCell", depth)))));
            case "factBox" -> {
                node.putObject("attrs").put("title", "資料");
                node.set("content", blocks(depth + 1));
            }
            default -> {}
        }
        return node;
    }

    private ObjectNode inside(String type, int depth) {
        return node(type).set("content", blocks(depth + 1));
    }

    private ObjectNode image() {
        var attributes = NODES.objectNode().put("src", address(2)).put("alt", "圖");
        if (random.nextBoolean()) {
            attributes.put("caption", "說明").putNull("credit").put("width", 1 + random.nextInt(5_000));
        }
        return attributes;
    }

    private String web() {
        var address = address(3);
        return address.startsWith("/media") ? "https://example.org/" : address;
    }

    private String address(int good) {
        return ADDRESSES[random.nextDouble() < faults * 5 ? random.nextInt(ADDRESSES.length) : random.nextInt(good)];
    }

    private ArrayNode inlines() {
        var array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(fault(random.nextInt(5) == 0 ? node("hardBreak") : text()));
        }
        return array;
    }

    private ObjectNode text() {
        var node = node("text").put("text", "字".repeat(1 + random.nextInt(5)));
        if (random.nextInt(3) == 0) {
            var marks = node.putArray("marks");
            marks.add(fault(node(random.nextBoolean() ? "bold" : "italic")));
            var link = node("link");
            link.putObject("attrs").put("href", address(5));
            marks.add(fault(link));
        }
        return node;
    }

    private ObjectNode fault(ObjectNode node) {
        if (random.nextDouble() >= faults) {
            return node;
        }
        switch (random.nextInt(8)) {
            case 0 -> node.put("extra", 1);
            case 1 -> node.remove("type");
            case 2 -> node.put("type", "nonsense");
            case 3 -> node.putNull("content");
            case 4 -> node.put("attrs", "x");
            case 5 -> node.put("text", "");
            case 6 -> node.putArray("content").add(node("text").put("text", "a"));
            default -> node.put("level", 2);
        }
        return node;
    }
}
