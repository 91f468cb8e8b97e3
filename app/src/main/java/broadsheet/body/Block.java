package broadsheet.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a story's body. Names in JSON are those of ProseMirror's and TipTap's basic schemas.
public sealed interface Block {
    /// `paragraph`.
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        /// A paragraph of plain text.
        public static Paragraph of(String text) {
            return new Paragraph(List.of(Inline.Text.plain(text)));
        }
    }

    /// `heading`; the level is 2 or 3, since 1 is the headline.
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            if (level != 2 && level != 3) {
                throw new IllegalArgumentException("heading level " + level);
            }
            content = List.copyOf(content);
        }
    }

    /// `blockquote`.
    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /// `bulletList`.
    record BulletList(List<ListItem> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /// `orderedList`.
    record OrderedList(List<ListItem> items) implements Block {
        public OrderedList {
            items = List.copyOf(items);
        }
    }

    /// `listItem`.
    record ListItem(List<Block> content) {
        public ListItem {
            content = List.copyOf(content);
        }
    }

    /// `image`: a picture inside the text.
    ///
    /// @param src a root-relative address of this site, or `https:`
    /// @param alt what is to be seen, for those who do not see it; empty only when the caption says it all
    /// @param width pixels, or 0 when unknown
    /// @param height pixels, or 0 when unknown
    record Image(
            String src,
            String alt,
            @Nullable String caption,
            @Nullable String credit,
            int width,
            int height) implements Block {}

    /// `gallery`: pictures that belong together.
    record Gallery(List<Image> images) implements Block {
        public Gallery {
            images = List.copyOf(images);
        }
    }

    /// `embed`: something of another site as a card that leads there. The page itself asks nobody for it.
    ///
    /// @param href `https:` or `http:`
    /// @param title words of the card
    record Embed(String href, String title) implements Block {}

    /// `table`.
    record Table(List<TableRow> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// `tableRow`.
    record TableRow(List<TableCell> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /// `tableCell`, or `tableHeader` when it names its column or row.
    record TableCell(boolean header, List<Block> content) {
        public TableCell {
            content = List.copyOf(content);
        }

        /// True when nothing stands in it, as in the corner of a table.
        public boolean isEmpty() {
            return content.stream().allMatch(block -> block instanceof Paragraph(var inlines) && inlines.isEmpty());
        }
    }

    /// `factBox`: facts beside the story, under a title.
    record FactBox(String title, List<Block> content) implements Block {
        public FactBox {
            content = List.copyOf(content);
        }
    }

    /// `horizontalRule`.
    record Rule() implements Block {}

    /// `furtherReading`: where the editor wants the further reading to stand; without it, it follows the text.
    record FurtherReadingHere() implements Block {}
}
