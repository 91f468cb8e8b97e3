package broadsheet.forum.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a comment is printed: paragraphs of lines of runs. There is no other markup, so there is nothing to escape but
/// what the template escapes anyway.
public final class CommentMarkup {
    private static final Pattern ADDRESS =
            Pattern.compile("https://[\\p{Alnum}\\-._~:/?#@!$&*+,;=%\\[\\]()]{3,400}", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]]+$");

    private CommentMarkup() {}

    /// The paragraphs of a text; lines that begin with `>` are a quotation.
    public static List<Paragraph> of(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var lines = new ArrayList<List<Run>>();
        boolean quoted = false;
        for (var line : text.split("\n", -1)) {
            boolean quotes = line.startsWith(">");
            if (!lines.isEmpty() && (line.isBlank() || quotes != quoted)) {
                paragraphs.add(new Paragraph(quoted, List.copyOf(lines)));
                lines.clear();
            }
            if (!line.isBlank()) {
                quoted = quotes;
                lines.add(runs(quotes ? line.substring(1).strip() : line));
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(new Paragraph(quoted, List.copyOf(lines)));
        }
        return paragraphs;
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var addresses = ADDRESS.matcher(line);
        int at = 0;
        while (addresses.find()) {
            var address = TRAILING.matcher(addresses.group()).replaceFirst("");
            if (isSafe(address)) {
                if (addresses.start() > at) {
                    runs.add(new Run(line.substring(at, addresses.start()), null));
                }
                runs.add(new Run(address, address));
                at = addresses.start() + address.length();
            }
        }
        if (at < line.length()) {
            runs.add(new Run(line.substring(at), null));
        }
        return runs;
    }

    /// An address that leads where it seems to: a host and no name before it.
    private static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Lines that belong together.
    ///
    /// @param quoted true for the words of somebody else
    public record Paragraph(boolean quoted, List<List<Run>> lines) {}

    /// A piece of a line.
    ///
    /// @param href where it leads, or null
    public record Run(String text, @Nullable String href) {}
}
