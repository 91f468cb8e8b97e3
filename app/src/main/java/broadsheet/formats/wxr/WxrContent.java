package broadsheet.formats.wxr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a post as WordPress would show it: blank lines part paragraphs in posts of the classic editor, and
/// shortcodes in square brackets mean pictures. Every step takes time by the length of the text, whatever it holds.
final class WxrContent {
    private static final int MOST_GALLERIES = 100;
    private static final String CAPTION = "[caption";
    private static final String CAPTION_END = "[/caption]";
    private static final Pattern CAPTION_WORDS = Pattern.compile("caption=\"([^\"]{0,1000})\"");
    private static final Pattern PICTURE =
            Pattern.compile("(?is)\\s*((?:<a\\s[^>]{0,2000}>\\s*)?<img\\b[^>]{0,4000}>(?:\\s*</a>)?)(.*)");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery([^\\[\\]]{0,1000})\\]");
    private static final Pattern IDS = Pattern.compile("\\bids=[\"']?([0-9, ]{1,1000})");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?(?:gallery|playlist|audio|video|embed|youtube|googlemaps|contact-form-7|contact-form)"
                    + "(?:\\s[^\\[\\]]{0,1000})?/?\\]");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
    /// A single line end inside of a text; beside a tag it is layout.
    private static final Pattern LINE_END = Pattern.compile("(?<=[^>\\s])[ \\t]*\\n(?=[^<\\s])");
    private static final Pattern HAS_PARAGRAPHS = Pattern.compile("(?i)<!-- wp:|<p[\\s>]");

    private WxrContent() {}

    static String html(String raw) {
        String text = SHORTCODE.matcher(withFigures(raw.replace("\r\n", "\n"))).replaceAll("");
        if (HAS_PARAGRAPHS.matcher(text).find()) {
            return text;
        }
        return "<p>"
                + LINE_END.matcher(BLANK_LINE.matcher(text).replaceAll("\n<p>")).replaceAll("<br>\n");
    }

    /// `[caption …]<img …> words[/caption]` as a figure.
    private static String withFigures(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int done = 0;
        for (int start = raw.indexOf(CAPTION); start >= 0; start = raw.indexOf(CAPTION, done)) {
            int attributesEnd = raw.indexOf(']', start);
            int end = attributesEnd < 0 ? -1 : raw.indexOf(CAPTION_END, attributesEnd);
            if (end < 0) {
                break;
            }
            text.append(raw, done, start);
            String attributes = raw.substring(start + CAPTION.length(), attributesEnd);
            text.append(figure(attributes, raw.substring(attributesEnd + 1, end)));
            done = end + CAPTION_END.length();
        }
        return text.append(raw, done, raw.length()).toString();
    }

    private static String figure(String attributes, String inside) {
        Matcher parts = PICTURE.matcher(inside);
        if (!parts.matches()) {
            return inside;
        }
        Matcher attribute = CAPTION_WORDS.matcher(attributes);
        String words = attribute.find() ? attribute.group(1) : parts.group(2);
        return "<figure>" + parts.group(1) + "<figcaption>" + words.strip() + "</figcaption></figure>";
    }

    /// The numbers of the pictures in each gallery; an empty list for one that shows all pictures of its post.
    static List<List<String>> galleries(String raw) {
        List<List<String>> galleries = new ArrayList<>();
        Matcher gallery = GALLERY.matcher(raw);
        while (gallery.find() && galleries.size() < MOST_GALLERIES) {
            Matcher ids = IDS.matcher(gallery.group(1));
            galleries.add(ids.find() ? List.of(ids.group(1).strip().split("[, ]+", -1)) : List.of());
        }
        return galleries;
    }
}
