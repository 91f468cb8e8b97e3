package broadsheet.body.markup;

import broadsheet.body.Block;
import broadsheet.body.Body;
import broadsheet.body.BodyProblem;
import broadsheet.body.BodyReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blocks as text: paragraphs between empty lines, `## ` and `### ` for subheadings, `> ` for quotes, `- ` and `1. `
/// for lists, `---` for a rule, `| a | b |` for tables, `![alt](address)` with lines of caption and credit for
/// pictures, `::: title` … `:::` for fact boxes, `**bold**`, `*italic*`, `[words](address)`. What has no such form
/// stands as JSON between lines of three backticks, so that nothing is lost: `read(write(body))` is the body.
public final class Markup {
    private Markup() {}

    /// The text of a body.
    public static String write(Body body) {
        var parts = new ArrayList<String>();
        Block last = null;
        for (var block : body.blocks()) {
            parts.add(alone(block, last));
            last = block;
        }
        return String.join("\n\n", parts);
    }

    private static String alone(Block block, @Nullable Block before) {
        var text = MarkupWriter.block(block);
        // Two lists of one kind would run into one another.
        var runsOn = before != null && before.getClass() == block.getClass() && isList(block);
        return text != null && !runsOn && isSame(text, block) ? text : MarkupWriter.json(block);
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.OrderedList || block instanceof Block.Quote;
    }

    private static boolean isSame(String text, Block block) {
        try {
            return new MarkupReader(text).body().blocks().equals(List.of(block));
        } catch (BodyProblem e) {
            return false;
        }
    }

    /// The body of a text, kept to the rules of every body.
    ///
    /// @throws BodyProblem naming the place, when what was written is no body
    public static Body read(String text) throws BodyProblem {
        return BodyReading.checked(new MarkupReader(text.replace("\r\n", "\n").replace('\r', '\n')).body());
    }
}
