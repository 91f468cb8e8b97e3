package broadsheet.body.markup;

import broadsheet.body.Inline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a line: `**bold**`, `*italic*`, `[words](address)`; a backslash takes the next character as it is.
final class InlineMarkup {
    private static final String SPECIAL = "\\*[]|`";
    private static final Pattern BEGINS = Pattern.compile("(?m)^([#>:!-]|\\d{1,6}(?=\\.)|圖說(?=：)|來源(?=：))");

    private final String text;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<Inline.Emphasis> emphasis = EnumSet.noneOf(Inline.Emphasis.class);
    private @Nullable String href;

    private InlineMarkup(String text) {
        this.text = text;
    }

    static String write(List<Inline> content) {
        var line = new StringBuilder();
        for (var inline : content) {
            switch (inline) {
                case Inline.Break() -> line.append('\n');
                case Inline.Text text -> {
                    var mark = (text.bold() ? "**" : "") + (text.italic() ? "*" : "");
                    var marked = mark + escaped(text.text()) + new StringBuilder(mark).reverse();
                    line.append(text.href() == null ? marked : "[" + marked + "](" + text.href() + ")");
                }
            }
        }
        return BEGINS.matcher(line).replaceAll(found -> "\\\\" + found.group());
    }

    static String escaped(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> (SPECIAL.indexOf(c) >= 0 ? out.append('\\') : out).append((char) c));
        return out.toString();
    }

    /// The text without its backslashes.
    static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    /// The cells of a row of a table.
    static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 1; i < row.length(); i++) {
            if (row.charAt(i) == '\\' && i + 1 < row.length()) {
                cell.append(row, i, i + 2);
                i++;
            } else if (row.charAt(i) == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(row.charAt(i));
            }
        }
        return cells;
    }

    static List<Inline> read(String text) {
        var line = new InlineMarkup(text);
        line.read(0, text.length());
        line.flush();
        return line.inlines;
    }

    private void read(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '\\' -> {
                    if (i + 1 < to) {
                        i++;
                    }
                    words.append(text.charAt(i));
                }
                case '\n' -> {
                    flush();
                    inlines.add(new Inline.Break());
                }
                case '*' -> i = star(i, to);
                case '[' -> i = link(i, to);
                default -> words.append(text.charAt(i));
            }
        }
    }

    private int star(int at, int to) {
        var bold = at + 1 < to && text.charAt(at + 1) == '*';
        var mark = bold ? Inline.Emphasis.BOLD : Inline.Emphasis.ITALIC;
        if (!emphasis.contains(mark) && !closes(at + (bold ? 2 : 1), to, bold ? "**" : "*")) {
            words.append(bold ? "**" : "*");
            return at + (bold ? 1 : 0);
        }
        flush();
        if (!emphasis.remove(mark)) {
            emphasis.add(mark);
        }
        return at + (bold ? 1 : 0);
    }

    private boolean closes(int from, int to, String mark) {
        var found = text.indexOf(mark, from);
        return found > from && found < to;
    }

    /// A link when it is one, else the bracket.
    private int link(int at, int to) {
        var middle = href == null ? unescaped("](", at + 1, to) : -1;
        var end = middle < 0 ? -1 : text.indexOf(')', middle + 2);
        if (end < 0
                || end >= to
                || middle == at + 1
                || text.substring(middle, end).indexOf(' ') >= 0) {
            words.append('[');
            return at;
        }
        flush();
        href = text.substring(middle + 2, end);
        read(at + 1, middle);
        flush();
        href = null;
        return end;
    }

    private int unescaped(String mark, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(mark, i)) {
                return i;
            } else if (text.charAt(i) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private void flush() {
        if (!words.isEmpty()) {
            inlines.add(new Inline.Text(words.toString(), emphasis, href));
            words.setLength(0);
        }
    }
}
