package broadsheet.wire.html;

import broadsheet.body.Address;
import broadsheet.body.Block;
import broadsheet.body.Inline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// Takes from HTML what a body can hold, by a whitelist: of every other element the text stays, without the
/// element;
/// of scripts, styles, frames, forms and embedded things nothing stays. No attribute is kept but `href`, `src`,
/// `alt`,
/// and those only with safe addresses.
final class HtmlBlocks {
    /// A body may nest 12 deep, and a list takes two of them; deeper quotes and lists become plain paragraphs.
    private static final int DEEPEST = 5;

    private final BodyBuilder into;
    private final int depth;
    private Set<Inline.Emphasis> emphasis = EnumSet.noneOf(Inline.Emphasis.class);
    private @Nullable String href;

    HtmlBlocks(BodyBuilder into) {
        this(into, 0);
    }

    private HtmlBlocks(BodyBuilder into, int depth) {
        this.into = into;
        this.depth = depth;
    }

    /// Adds what the element holds.
    void read(Element element) {
        for (Node node : element.childNodes()) {
            if (into.isTooLarge()) {
                return;
            }
            if (node instanceof TextNode text) {
                into.text(text.getWholeText());
            } else if (node instanceof Element child && !HtmlNames.isDropped(child.normalName())) {
                element(child);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> into.lineBreak();
            case "hr" -> block(new Block.Rule());
            case "b", "strong" -> emphasised(element, Inline.Emphasis.BOLD);
            case "i", "em", "cite", "dfn", "var" -> emphasised(element, Inline.Emphasis.ITALIC);
            case "a" -> link(element);
            case "img" -> picture(element, null);
            case "figure" -> figure(element);
            case "h1", "h2" -> heading(element, 2);
            case "h3", "h4", "h5", "h6" -> heading(element, 3);
            case "blockquote" -> quote(element);
            case "ul", "ol", "menu" -> list(element);
            case "table" -> table(element);
            case "pre" -> preformatted(element);
            default -> other(element);
        }
    }

    private void other(Element element) {
        boolean line = HtmlNames.isLine(element.normalName());
        if (line) {
            into.endParagraph();
        }
        read(element);
        if (line) {
            into.endParagraph();
        }
    }

    private void preformatted(Element element) {
        into.endParagraph();
        element.wholeText().lines().forEach(line -> {
            into.text(line);
            into.lineBreak();
        });
        into.endParagraph();
    }

    private void block(Block block) {
        into.endParagraph();
        into.block(block);
    }

    private void emphasised(Element element, Inline.Emphasis mark) {
        Set<Inline.Emphasis> outer = emphasis;
        emphasis = EnumSet.of(mark);
        emphasis.addAll(outer);
        into.style(emphasis, href);
        read(element);
        emphasis = outer;
        into.style(emphasis, href);
    }

    private void link(Element element) {
        String outer = href;
        String target = HtmlNames.address(element, "href");
        if (Address.isLink(target) && !target.startsWith("/")) {
            href = target;
        }
        into.style(emphasis, href);
        read(element);
        href = outer;
        into.style(emphasis, href);
    }

    private void figure(Element figure) {
        Element caption = figure.selectFirst("figcaption");
        Element picture = figure.selectFirst("img");
        into.endParagraph();
        if (picture == null) {
            read(figure);
            if (caption != null) {
                read(caption);
            }
        } else {
            picture(picture, caption == null ? null : caption.text());
        }
        into.endParagraph();
    }

    private void picture(Element element, @Nullable String caption) {
        String src = HtmlNames.address(element, "src");
        boolean counts = !element.attr("width").matches("[0-2]")
                && !element.attr("height").matches("[0-2]");
        if (!counts || !src.startsWith("https:") || !Address.isPicture(src)) {
            if (caption != null) {
                into.text(caption);
            }
            return;
        }
        String words = caption == null || caption.isBlank() ? null : HtmlNames.shortened(caption);
        String alt = HtmlNames.shortened(element.attr("alt"));
        block(new Block.Image(src, alt.equals(words) ? "" : alt, words, null, 0, 0));
    }

    private void heading(Element element, int level) {
        into.endParagraph();
        BodyBuilder line = into.inner();
        new HtmlBlocks(line, depth).read(element);
        for (Block block : line.blocks()) {
            into.block(
                    block instanceof Block.Paragraph(List<Inline> content) ? new Block.Heading(level, content) : block);
        }
    }

    private List<Block> inside(Element element) {
        BodyBuilder builder = into.inner();
        new HtmlBlocks(builder, depth + 1).read(element);
        return builder.blocks();
    }

    private void quote(Element element) {
        if (depth >= DEEPEST) {
            other(element);
            return;
        }
        List<Block> content = inside(element);
        if (!content.isEmpty()) {
            block(new Block.Quote(content));
        }
    }

    private void list(Element element) {
        into.endParagraph();
        if (depth >= DEEPEST) {
            read(element);
            into.endParagraph();
            return;
        }
        List<Block.ListItem> items = new ArrayList<>();
        for (Element child : element.children()) {
            List<Block> content = HtmlNames.isDropped(child.normalName()) ? List.of() : inside(child);
            if (!content.isEmpty()) {
                items.add(new Block.ListItem(content));
            }
        }
        if (!items.isEmpty()) {
            block(element.normalName().equals("ol") ? new Block.OrderedList(items) : new Block.BulletList(items));
        }
    }

    /// A table of one column is layout, not a table.
    private void table(Element element) {
        into.endParagraph();
        Elements rows = element.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        boolean layout = rows.stream().allMatch(row -> row.childrenSize() < 2);
        if (layout || depth >= DEEPEST) {
            read(element);
            into.endParagraph();
        } else {
            Element caption = element.selectFirst("> caption");
            if (caption != null) {
                other(caption);
            }
            block(new Block.Table(rows(rows)));
        }
    }

    private List<Block.TableRow> rows(Elements elements) {
        List<Block.TableRow> rows = new ArrayList<>();
        for (Element row : elements) {
            List<Block.TableCell> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                cells.add(new Block.TableCell(cell.normalName().equals("th"), inside(cell)));
            }
            if (!cells.isEmpty()) {
                rows.add(new Block.TableRow(cells));
            }
        }
        return rows;
    }
}
