package broadsheet.body.markup;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.body.BodyJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The text of single blocks.
final class MarkupWriter {
    private MarkupWriter() {}

    /// The plain form of a block, or null when it has none.
    static @Nullable String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> InlineMarkup.write(content);
            case Block.Heading(var level, var content) -> "#".repeat(level) + " " + InlineMarkup.write(content);
            case Block.Quote(var content) -> prefixed(content, "> ");
            case Block.BulletList(var items) -> items(items, false);
            case Block.OrderedList(var items) -> items(items, true);
            case Block.Image image -> image(image);
            case Block.Gallery(var images) ->
                ":::圖輯\n" + images.stream().map(MarkupWriter::image).collect(Collectors.joining("\n\n")) + "\n:::";
            case Block.Embed(var href, var title) -> ("[[嵌入 " + href + " " + title).strip() + "]]";
            case Block.Table(var rows) -> table(rows);
            case Block.FactBox(var title, var content) -> "::: " + title + "\n" + inside(content) + "\n:::";
            case Block.Rule() -> "---";
            case Block.FurtherReadingHere() -> "[[延伸閱讀]]";
        };
    }

    /// Any block.
    static String json(Block block) {
        return "```\n"
                + BodyJson.write(new Body(List.of(block))).path("content").path(0) + "\n```";
    }

    private static String inside(List<Block> content) {
        return content.stream().map(MarkupWriter::known).collect(Collectors.joining("\n\n"));
    }

    private static String known(Block block) {
        var text = block(block);
        return text == null ? json(block) : text;
    }

    private static String prefixed(List<Block> content, String prefix) {
        return inside(content)
                .lines()
                .map(line -> (prefix + line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String items(List<Block.ListItem> items, boolean numbered) {
        if (!items.stream().allMatch(MarkupWriter::isLine)) {
            return null;
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> (numbered ? (i + 1) + ". " : "- ")
                        + InlineMarkup.write(
                                ((Block.Paragraph) items.get(i).content().getFirst()).content()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isLine(Block.ListItem item) {
        return item.content().size() == 1 && item.content().getFirst() instanceof Block.Paragraph;
    }

    private static String image(Block.Image image) {
        var size = image.width() > 0 && image.height() > 0 ? " " + image.width() + "x" + image.height() : "";
        return Stream.of(
                        "![" + InlineMarkup.escaped(image.alt()) + "](" + image.src() + size + ")",
                        image.caption() == null ? null : "圖說：" + image.caption(),
                        image.credit() == null ? null : "來源：" + image.credit())
                .filter(line -> line != null)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String table(List<Block.TableRow> rows) {
        var lines = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            var line = row(rows.get(i));
            if (line == null) {
                return null;
            }
            lines.append(i == 0 ? "" : "\n").append(line);
            if (i == 0 && rows.getFirst().cells().stream().allMatch(Block.TableCell::header)) {
                lines.append("\n")
                        .append("| --- ".repeat(rows.getFirst().cells().size()))
                        .append("|");
            }
        }
        return lines.toString();
    }

    private static @Nullable String row(Block.TableRow row) {
        var line = new StringBuilder("|");
        for (var cell : row.cells()) {
            if (cell.content().size() != 1 || !(cell.content().getFirst() instanceof Block.Paragraph(var words))) {
                return null;
            }
            line.append(" ").append(InlineMarkup.write(words)).append(" |");
        }
        return line.toString();
    }
}
