package broadsheet.wire.html;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.body.Inline;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A body in few characters, for tests.
public final class Shown {
    private Shown() {}

    public static String of(Body body) {
        return "[" + blocks(body.blocks()) + "]";
    }

    private static String blocks(List<Block> blocks) {
        return joined(blocks, Shown::block);
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> "{p " + inlines(content) + "}";
            case Block.Heading(var level, var content) -> "{h" + level + " " + inlines(content) + "}";
            case Block.Quote(var content) -> "{q " + blocks(content) + "}";
            case Block.BulletList(var items) -> "{ul " + items(items) + "}";
            case Block.OrderedList(var items) -> "{ol " + items(items) + "}";
            case Block.Image(var src, var alt, var caption, var credit, var width, var height) ->
                "{img " + src + " " + alt + " " + orDash(caption) + " " + orDash(credit) + "}";
            case Block.Table(var rows) -> "{table " + joined(rows, row -> joined(row.cells(), Shown::cell)) + "}";
            case Block.FactBox(var title, var content) -> "{box " + title + blocks(content) + "}";
            case Block.Gallery(var images) -> "{gallery " + joined(images, Shown::block) + "}";
            case Block.Embed(var href, var title) -> "{embed " + href + " " + title + "}";
            case Block.Rule() -> "{hr}";
            case Block.FurtherReadingHere() -> "{further}";
        };
    }

    private static String cell(Block.TableCell cell) {
        return "[" + (cell.header() ? "th " : "td ") + blocks(cell.content()) + "]";
    }

    private static String items(List<Block.ListItem> items) {
        return joined(items, item -> "[" + blocks(item.content()) + "]");
    }

    private static String inlines(List<Inline> inlines) {
        return joined(inlines, inline -> switch (inline) {
            case Inline.Break() -> "⏎";
            case Inline.Text text -> marked(text);
        });
    }

    private static String marked(Inline.Text text) {
        String bold = text.bold() ? "*" : "";
        String shown = bold + text.text() + bold;
        if (text.italic()) {
            shown = "/" + shown + "/";
        }
        return text.href() == null ? shown : "(" + shown + " " + text.href() + ")";
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static <T> String joined(List<T> parts, Function<T, String> shown) {
        return parts.stream().map(shown).collect(Collectors.joining());
    }
}
