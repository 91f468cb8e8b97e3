package broadsheet.site.variant;

import broadsheet.text.Phrases;
import broadsheet.text.Simplified;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A page of our own templates in another form: links stay in the form, and what is Traditional Chinese becomes
/// Simplified. Text in other languages, addresses and what a reader typed stay as they are.
final class PageRewriter {
    /// Marks a link that leads to another form: nothing of it is touched.
    private static final String EDITION = "data-edition";

    private static final Set<String> VOID =
            Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track");
    /// Attributes that are no words.
    private static final Set<String> NO_WORDS = Set.of(
            "href", "src", "srcset", "action", "value", "id", "for", "name", "class", "datetime", "aria-labelledby");

    private static final String WBR = "<wbr>";
    private static final String CHINESE = "zh";
    private static final String SIMPLIFIED = "zh-Hans";

    private final String html;
    private final Variant variant;
    private final StringBuilder out;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final StringBuilder run = new StringBuilder();
    private final List<Integer> breaks = new ArrayList<>();

    PageRewriter(String html, Variant variant) {
        this.html = html;
        this.variant = variant;
        out = new StringBuilder(html.length() + html.length() / 8);
        scopes.push(new Scope("", false));
    }

    String rewritten() {
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            run.append(html, at, open < 0 ? html.length() : open);
            at = open < 0 ? html.length() : markup(open);
        }
        flush();
        return out.toString();
    }

    private int markup(int open) {
        if (html.startsWith(WBR, open)) {
            breaks.add(run.length());
            return open + WBR.length();
        }
        flush();
        if (html.startsWith("</", open)) {
            return endTag(open);
        }
        return open + 1 < html.length() && Character.isLetter(html.charAt(open + 1))
                ? startTag(open)
                : copyThrough(open, html.startsWith("<!--", open) ? "-->" : ">");
    }

    private int copyThrough(int open, String close) {
        int end = html.indexOf(close, open);
        int next = end < 0 ? html.length() : end + close.length();
        out.append(html, open, next);
        return next;
    }

    /// The text since the last tag, as a whole: a word is not cut by the places where a line may end.
    private void flush() {
        if (!run.isEmpty() || !breaks.isEmpty()) {
            var text = run.toString();
            broken(text, variant.simplified() && scopes.element().converts ? Conversions.of(text) : text);
            run.setLength(0);
            breaks.clear();
        }
    }

    private void broken(String before, String after) {
        if (breaks.isEmpty()) {
            out.append(after);
        } else if (before.length() != after.length()) {
            out.append(Phrases.of(after).stream().collect(Collectors.joining(WBR, "", WBR)));
        } else {
            int from = 0;
            for (int to : breaks) {
                out.append(after, from, to).append(WBR);
                from = to;
            }
            out.append(after, from, after.length());
        }
    }

    private int endTag(int open) {
        int next = copyThrough(open, ">");
        var top = scopes.element();
        if (html.startsWith(top.name, open + 2) && open + 2 + top.name.length() + 1 == next && --top.depth == 0) {
            scopes.pop();
        }
        return next;
    }

    private int startTag(int open) {
        var tag = Tag.read(html, open);
        var untouched = tag.get(EDITION) != null;
        enter(tag, untouched);
        if (untouched || !changed(tag)) {
            out.append(html, open, tag.end());
        } else {
            out.append(tag.html());
        }
        return tag.name().equals("script") || tag.name().equals("style") ? raw(tag) : tag.end();
    }

    private void enter(Tag tag, boolean untouched) {
        if (VOID.contains(tag.name())) {
            return;
        }
        var language = tag.get("lang");
        if (untouched) {
            scopes.push(new Scope(tag.name(), false));
        } else if (language != null) {
            scopes.push(new Scope(tag.name(), isTraditional(language)));
        } else if (tag.name().equals(scopes.element().name)) {
            scopes.element().depth++;
        }
    }

    private static boolean isTraditional(String language) {
        return language.startsWith(CHINESE) && !language.startsWith(SIMPLIFIED);
    }

    /// Data for machines is converted like the page; programs are not.
    private int raw(Tag tag) {
        int close = html.indexOf("</" + tag.name(), tag.end());
        int end = close < 0 ? html.length() : close;
        var content = html.substring(tag.end(), end);
        if (variant.simplified() && scopes.element().converts && tag.is("type", "application/ld+json")) {
            content = Simplified.of(content).replace("\"zh-Hant-TW\"", "\"zh-Hans\"");
        }
        out.append(content);
        return end;
    }

    private boolean changed(Tag tag) {
        var changed = false;
        for (var attribute : tag.attributes().entrySet()) {
            var before = attribute.getValue();
            var after = isLink(tag, attribute.getKey()) ? variant.addressInHtml(before) : converted(attribute);
            attribute.setValue(after);
            changed |= !after.equals(before);
        }
        return changed;
    }

    private static boolean isLink(Tag tag, String attribute) {
        return switch (tag.name()) {
            case "a", "area" -> attribute.equals("href");
            case "form" -> attribute.equals("action") && !"post".equalsIgnoreCase(tag.get("method"));
            default -> false;
        };
    }

    private String converted(Map.Entry<String, String> attribute) {
        var value = attribute.getValue();
        if (!variant.simplified()) {
            return value;
        }
        return switch (attribute.getKey()) {
            case "lang" -> isTraditional(value) ? SIMPLIFIED : value;
            case "content" -> value.equals("zh_TW") ? "zh_CN" : words(value);
            default -> NO_WORDS.contains(attribute.getKey()) ? value : words(value);
        };
    }

    private String words(String value) {
        return scopes.element().converts ? Conversions.of(value) : value;
    }

    /// An element with a language of its own, and how many of its name are open within it.
    private static final class Scope {
        final String name;
        final boolean converts;
        int depth = 1;

        Scope(String name, boolean converts) {
            this.name = name;
            this.converts = converts;
        }
    }
}
