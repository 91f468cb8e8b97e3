package broadsheet.wire.html;

import broadsheet.body.Block;
import broadsheet.body.Inline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers text into paragraphs and blocks: white space collapses as in HTML, two line breaks end a paragraph,
/// nothing
/// empty is kept. What is added after the limits of a body are reached is dropped.
final class BodyBuilder {
    private static final int MOST_CHARACTERS = 390_000;
    private static final int MOST_NODES = 19_000;

    /// Shared by the builders of one body.
    private static final class Size {
        private int characters;
        private int nodes;
    }

    private final Size size;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Set<Inline.Emphasis> emphasis = EnumSet.noneOf(Inline.Emphasis.class);
    private @Nullable String href;

    BodyBuilder() {
        this(new Size());
    }

    private BodyBuilder(Size size) {
        this.size = size;
    }

    /// A builder for what stands inside of a block; its size counts here.
    BodyBuilder inner() {
        return new BodyBuilder(size);
    }

    boolean isTooLarge() {
        return size.characters > MOST_CHARACTERS || size.nodes > MOST_NODES;
    }

    /// Text from here on has these marks.
    void style(Set<Inline.Emphasis> newEmphasis, @Nullable String newHref) {
        endRun();
        emphasis = newEmphasis;
        href = newHref;
    }

    void text(String text) {
        for (int i = 0; i < text.length() && !isTooLarge(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
            if (!space) {
                run.append(c);
                size.characters++;
            } else if (!endsWithSpace()) {
                run.append(' ');
            }
        }
    }

    private boolean endsWithSpace() {
        if (!run.isEmpty()) {
            return run.charAt(run.length() - 1) == ' ';
        }
        return line.isEmpty()
                || line.getLast() instanceof Inline.Break
                || (line.getLast() instanceof Inline.Text text && text.text().endsWith(" "));
    }

    /// One break is a new line, two end the paragraph.
    void lineBreak() {
        endRun();
        if (!line.isEmpty() && line.getLast() instanceof Inline.Break) {
            endParagraph();
        } else if (!line.isEmpty()) {
            line.add(new Inline.Break());
            size.nodes++;
        }
    }

    void endParagraph() {
        List<Inline> content = takeLine();
        if (!content.isEmpty()) {
            block(new Block.Paragraph(content));
        }
    }

    /// The line so far, without white space at its ends; the builder goes on with an empty one.
    List<Inline> takeLine() {
        endRun();
        while (!line.isEmpty() && isBlank(line.getLast())) {
            line.removeLast();
        }
        if (!line.isEmpty() && line.getLast() instanceof Inline.Text last) {
            line.set(line.size() - 1, new Inline.Text(last.text().stripTrailing(), last.emphasis(), last.href()));
        }
        if (!line.isEmpty() && line.getFirst() instanceof Inline.Text first) {
            line.set(0, new Inline.Text(first.text().stripLeading(), first.emphasis(), first.href()));
        }
        List<Inline> taken = List.copyOf(line);
        line.clear();
        return taken;
    }

    void block(Block block) {
        size.nodes++;
        if (!isTooLarge()) {
            blocks.add(block);
        }
    }

    /// All blocks, the last paragraph included.
    List<Block> blocks() {
        endParagraph();
        return List.copyOf(blocks);
    }

    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        Inline.Text text = new Inline.Text(run.toString(), emphasis, href);
        run.setLength(0);
        if (isBlank(text) && line.isEmpty()) {
            return;
        }
        if (!line.isEmpty()
                && line.getLast() instanceof Inline.Text last
                && last.emphasis().equals(text.emphasis())
                && Objects.equals(last.href(), text.href())) {
            line.set(line.size() - 1, new Inline.Text(last.text() + text.text(), text.emphasis(), text.href()));
        } else {
            line.add(text);
            size.nodes++;
        }
    }

    private static boolean isBlank(Inline inline) {
        return !(inline instanceof Inline.Text text) || text.text().isBlank();
    }
}
