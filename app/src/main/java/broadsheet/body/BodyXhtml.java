package broadsheet.body;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body as XHTML that stands alone: well-formed, without class and script, every address as `absolute` makes it.
public final class BodyXhtml {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> absolute;

    private BodyXhtml(UnaryOperator<String> absolute) {
        this.absolute = absolute;
    }

    /// The blocks in their order; where further reading should stand there is nothing.
    public static String of(List<Block> blocks, UnaryOperator<String> absolute) {
        var xhtml = new BodyXhtml(absolute);
        blocks.forEach(xhtml::block);
        return xhtml.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var content) -> line("p", content);
            case Block.Heading(var level, var content) -> line("h" + level, content);
            case Block.Quote(var content) -> around("blockquote", content);
            case Block.BulletList(var items) -> list("ul", items);
            case Block.OrderedList(var items) -> list("ol", items);
            case Block.Table table -> table(table);
            case Block.FactBox(var title, var content) -> {
                out.append("<aside><h3>").append(escaped(title)).append("</h3>");
                content.forEach(this::block);
                out.append("</aside>");
            }
            case Block.Image image -> picture(image);
            case Block.Gallery(var images) -> images.forEach(this::picture);
            case Block.Embed(var href, var title) -> {
                open("p");
                out.append("<a href=\"").append(escaped(href)).append("\">");
                out.append(escaped(title.isBlank() ? href : title)).append("</a>");
                close("p");
            }
            case Block.Rule _ -> out.append("<hr/>");
            case Block.FurtherReadingHere _ -> {}
        }
    }

    private void list(String element, List<Block.ListItem> items) {
        open(element);
        items.forEach(item -> around("li", item.content()));
        close(element);
    }

    private void table(Block.Table table) {
        out.append("<table><tbody>");
        for (var row : table.rows()) {
            out.append("<tr>");
            row.cells().forEach(cell -> around(cell.header() ? "th" : "td", cell.content()));
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void picture(Block.Image image) {
        out.append("<figure><img src=\"")
                .append(escaped(absolute.apply(image.src())))
                .append("\" alt=\"")
                .append(escaped(image.alt()))
                .append("\"/>");
        var words = String.join(" ", present(image.caption()), present(image.credit()))
                .strip();
        if (!words.isEmpty()) {
            out.append("<figcaption>").append(escaped(words)).append("</figcaption>");
        }
        out.append("</figure>");
    }

    private void around(String element, List<Block> content) {
        open(element);
        content.forEach(this::block);
        close(element);
    }

    private void line(String element, List<Inline> content) {
        open(element);
        for (var inline : content) {
            switch (inline) {
                case Inline.Break() -> out.append("<br/>");
                case Inline.Text text -> text(text);
            }
        }
        close(element);
    }

    private void text(Inline.Text text) {
        var href = text.href();
        if (href != null) {
            out.append("<a href=\"").append(escaped(absolute.apply(href))).append("\">");
        }
        out.append(text.bold() ? "<strong>" : "").append(text.italic() ? "<em>" : "");
        out.append(escaped(text.text()));
        out.append(text.italic() ? "</em>" : "").append(text.bold() ? "</strong>" : "");
        if (href != null) {
            out.append("</a>");
        }
    }

    private void open(String element) {
        out.append('<').append(element).append('>');
    }

    private void close(String element) {
        out.append("</").append(element).append('>');
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Text as it may stand between tags and in quotes, without what XML cannot hold.
    private static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
