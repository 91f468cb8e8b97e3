package broadsheet.body;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;

/// The body of a story: blocks in reading order. Its JSON form is a ProseMirror document of type `doc`.
@JsonSerialize(using = BodySerializer.class)
@JsonDeserialize(using = BodyDeserializer.class)
public record Body(List<Block> blocks) {
    /// A body without text.
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /// Paragraphs of plain text.
    public static Body ofParagraphs(List<String> paragraphs) {
        return new Body(paragraphs.stream()
                .filter(paragraph -> !paragraph.isBlank())
                .<Block>map(paragraph -> Block.Paragraph.of(paragraph.strip()))
                .toList());
    }

    /// The text alone, one line a block of text, for indexes, teasers and counting.
    public String plainText() {
        return PlainText.of(blocks);
    }
}
