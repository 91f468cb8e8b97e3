package broadsheet.body.markup;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.body.BodyJson;
import broadsheet.body.BodyProblem;
import broadsheet.body.BodyReading;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads lines as blocks.
final class MarkupReader {
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,6}\\. ?.*");
    private static final Pattern IMAGE =
            Pattern.compile("!\\[((?:[^\\\\\\]]|\\\\.)*+)]\\((\\S+?)(?: (\\d{1,6})x(\\d{1,6}))?\\)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|(?: *-{3,} *\\|)+");
    private static final Pattern EMBED = Pattern.compile("\\[\\[嵌入 (\\S+?)(?: (.*))?]]");
    private static final String GALLERY = ":::圖輯";
    private static final int DEEPEST = 12;

    private final List<String> lines;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    MarkupReader(String text) {
        this(text.lines().toList(), 0);
    }

    private MarkupReader(List<String> lines, int depth) {
        this.lines = lines;
        this.depth = depth;
    }

    Body body() throws BodyProblem {
        if (depth > DEEPEST) {
            throw BodyReading.tooDeep("", DEEPEST);
        }
        while (at < lines.size()) {
            if (line().isBlank()) {
                at++;
            } else {
                blocks.add(next());
            }
        }
        return new Body(blocks);
    }

    private String line() {
        return lines.get(at);
    }

    private Block next() throws BodyProblem {
        var line = line().stripTrailing();
        if (line.startsWith("## ") || line.startsWith("### ")) {
            at++;
            var level = line.indexOf(' ');
            return new Block.Heading(level, InlineMarkup.read(line.substring(level + 1)));
        }
        return switch (line) {
            case "---" -> one(new Block.Rule());
            case "[[延伸閱讀]]" -> one(new Block.FurtherReadingHere());
            case "```" -> json();
            default -> marked(line);
        };
    }

    private Block one(Block block) {
        at++;
        return block;
    }

    private Block marked(String line) throws BodyProblem {
        if (line.startsWith("> ") || line.equals(">")) {
            var inside = taken(one -> one.startsWith(">")).stream()
                    .map(one -> one.substring(one.startsWith("> ") ? 2 : 1))
                    .toList();
            return new Block.Quote(new MarkupReader(inside, depth + 1).body().blocks());
        }
        if (line.startsWith("- ")) {
            return new Block.BulletList(items(taken(one -> one.startsWith("- ")), 2));
        }
        if (NUMBERED.matcher(line).matches()) {
            return new Block.OrderedList(
                    items(taken(one -> NUMBERED.matcher(one).matches()), 0));
        }
        if (line.startsWith("| ") && line.endsWith("|")) {
            return table(taken(one -> one.startsWith("|")));
        }
        if (line.startsWith("::: ")) {
            return box(line.substring("::: ".length()));
        }
        if (line.equals(GALLERY)) {
            return new Block.Gallery(new MarkupReader(inside(), depth + 1).images());
        }
        var embed = EMBED.matcher(line);
        if (embed.matches()) {
            return one(new Block.Embed(embed.group(1), Objects.requireNonNullElse(embed.group(2), "")));
        }
        return IMAGE.matcher(line).matches() ? image(line) : paragraph();
    }

    private List<String> taken(Predicate<String> belongs) {
        var taken = new ArrayList<String>();
        while (at < lines.size() && belongs.test(line())) {
            taken.add(line());
            at++;
        }
        return taken;
    }

    private static List<Block.ListItem> items(List<String> items, int prefix) {
        return items.stream()
                .map(item -> item.substring(prefix == 0 ? item.indexOf('.') + 1 : prefix)
                        .strip())
                .map(words -> new Block.ListItem(List.of(new Block.Paragraph(InlineMarkup.read(words)))))
                .toList();
    }

    private static Block table(List<String> lines) {
        var header =
                lines.size() > 1 && RULE_OF_TABLE.matcher(lines.get(1).strip()).matches();
        var rows = new ArrayList<Block.TableRow>();
        for (int i = 0; i < lines.size(); i++) {
            if (!header || i != 1) {
                var isHeader = header && i == 0;
                rows.add(new Block.TableRow(InlineMarkup.cells(lines.get(i).strip()).stream()
                        .map(cell -> new Block.TableCell(
                                isHeader, List.of(new Block.Paragraph(InlineMarkup.read(cell.strip())))))
                        .toList()));
            }
        }
        return new Block.Table(rows);
    }

    /// The pictures of a gallery; what is no picture is not read.
    private List<Block.Image> images() throws BodyProblem {
        return body().blocks().stream()
                .filter(Block.Image.class::isInstance)
                .map(Block.Image.class::cast)
                .toList();
    }

    private Block box(String title) throws BodyProblem {
        return new Block.FactBox(
                title.strip(), new MarkupReader(inside(), depth + 1).body().blocks());
    }

    private List<String> inside() {
        at++;
        var inside = new ArrayList<String>();
        int open = 1;
        for (; at < lines.size(); at++) {
            open += line().startsWith("::: ") || line().strip().equals(GALLERY)
                    ? 1
                    : line().stripTrailing().equals(":::") ? -1 : 0;
            if (open == 0) {
                at++;
                break;
            }
            inside.add(line());
        }
        return inside;
    }

    private Block image(String line) {
        var parts = IMAGE.matcher(line);
        parts.matches();
        at++;
        var caption = after("圖說：");
        var credit = after("來源：");
        var width = parts.group(3);
        var height = parts.group(4);
        return new Block.Image(
                parts.group(2),
                InlineMarkup.plain(parts.group(1)),
                caption.isEmpty() ? null : caption,
                credit.isEmpty() ? null : credit,
                width == null ? 0 : Integer.parseInt(width),
                height == null ? 0 : Integer.parseInt(height));
    }

    private String after(String name) {
        return at < lines.size() && line().startsWith(name)
                ? lines.get(at++).substring(name.length()).strip()
                : "";
    }

    private Block paragraph() {
        var first = at;
        var words = new ArrayList<String>();
        while (at < lines.size() && !line().isBlank() && (at == first || !begins(line().stripTrailing()))) {
            words.add(line().strip());
            at++;
        }
        return new Block.Paragraph(InlineMarkup.read(String.join("\n", words)));
    }

    /// True for a line that begins another block without an empty line before it.
    private static boolean begins(String line) {
        return line.startsWith("## ") || line.startsWith("### ") || line.startsWith(":::") || line.equals("```");
    }

    private Block json() throws BodyProblem {
        var place = "/line/" + (at + 1);
        at++;
        var text = String.join("\n", taken(line -> !line.stripTrailing().equals("```")));
        at++;
        var document = JsonNodeFactory.instance.objectNode().put("type", "doc");
        document.putArray("content").add(BodyReading.node(text, place));
        return BodyJson.read(document).blocks().getFirst();
    }
}
