package broadsheet.body;

import java.util.List;

/// The text of blocks, one line each.
final class PlainText {
    private PlainText() {}

    static String of(List<Block> blocks) {
        var text = new StringBuilder();
        append(blocks, text);
        return text.toString().strip();
    }

    private static void append(List<Block> blocks, StringBuilder text) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var content) -> line(content, text);
                case Block.Heading(var level, var content) -> line(content, text);
                case Block.Quote(var content) -> append(content, text);
                case Block.BulletList(var items) -> items.forEach(item -> append(item.content(), text));
                case Block.OrderedList(var items) -> items.forEach(item -> append(item.content(), text));
                case Block.Table(var rows) ->
                    rows.forEach(row -> row.cells().forEach(cell -> append(cell.content(), text)));
                case Block.FactBox(var title, var content) -> {
                    text.append(title).append('\n');
                    append(content, text);
                }
                case Block.Image image -> caption(image, text);
                case Block.Gallery(var images) -> images.forEach(image -> caption(image, text));
                case Block.Embed(var _, var title) -> text.append(title).append('\n');
                case Block.Rule _, Block.FurtherReadingHere _ -> {}
            }
        }
    }

    private static void caption(Block.Image image, StringBuilder text) {
        var caption = image.caption();
        if (caption != null) {
            text.append(caption).append('\n');
        }
    }

    private static void line(List<Inline> content, StringBuilder text) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text(var words, var emphasis, var href) -> text.append(words);
                case Inline.Break() -> text.append('\n');
            }
        }
        text.append('\n');
    }
}
