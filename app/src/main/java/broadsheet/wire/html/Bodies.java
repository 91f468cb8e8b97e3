package broadsheet.wire.html;

import broadsheet.body.Body;
import broadsheet.formats.FeedContent;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Makes the body of a story from the text of an item.
public final class Bodies {
    private static final int LONGEST_MARKUP = 1_000_000;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[\\s\\u3000]*\\n");
    private static final Pattern LINE = Pattern.compile("\\n");

    private static final Pattern EMBEDDED = Pattern.compile("data:[a-zA-Z0-9/+.-]{1,60};base64,[A-Za-z0-9+/=]*+");

    private Bodies() {}

    /// The body; refused when it is larger than a story's body may be.
    public static Outcome<Body> of(FeedContent content) {
        return switch (content) {
            case FeedContent.None _ -> Outcome.done(Body.EMPTY);
            case FeedContent.Text(String text) -> plain(text);
            case FeedContent.Html(String markup, String base) -> html(markup, Objects.requireNonNullElse(base, ""));
        };
    }

    /// Blank lines part paragraphs; in a text without any, every line is one.
    private static Outcome<Body> plain(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        boolean blankLines = BLANK_LINE.matcher(text).find();
        List<String> parts = List.of((blankLines ? BLANK_LINE : LINE).split(text, -1));
        BodyBuilder builder = new BodyBuilder();
        for (String part : parts) {
            for (String line : LINE.split(part, -1)) {
                builder.text(line);
                builder.lineBreak();
            }
            builder.endParagraph();
        }
        return finished(builder);
    }

    private static Outcome<Body> html(String raw, String base) {
        // Pictures written into the text itself are not kept and would count as text.
        String markup = EMBEDDED.matcher(raw).replaceAll("");
        if (markup.length() > LONGEST_MARKUP) {
            return tooLarge();
        }
        Document document = Jsoup.parse(markup, base);
        BodyBuilder builder = new BodyBuilder();
        new HtmlBlocks(builder).read(document.body());
        return finished(builder);
    }

    private static Outcome<Body> finished(BodyBuilder builder) {
        return builder.isTooLarge() ? tooLarge() : Outcome.done(new Body(builder.blocks()));
    }

    private static Outcome<Body> tooLarge() {
        return Outcome.refused(Problem.invalid("wire.body.large", "body"));
    }
}
