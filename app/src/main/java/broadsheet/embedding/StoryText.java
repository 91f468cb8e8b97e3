package broadsheet.embedding;

import broadsheet.body.Body;
import broadsheet.story.StoryContent;

/// What of a story is made into a vector: its headline, and the beginning of its text without a short first line such
/// as the name of the office.
public final class StoryText {
    private static final int LEAD = 100;
    private static final int SHORT_LINE = 20;

    private StoryText() {}

    /// Of a story.
    public static String of(StoryContent content) {
        return of(content.headline(), content.body());
    }

    private static String of(String headline, Body body) {
        var text = body.plainText();
        var lead = lead(text, SHORT_LINE);
        return headline + "\n" + (lead.isEmpty() ? lead(text, 0) : lead);
    }

    /// The beginning of a text, from the first line on that is at least so long.
    private static String lead(String text, int shortest) {
        var lead = new StringBuilder();
        for (var line : text.split("\\R", -1)) {
            var stripped = line.strip();
            if (lead.length() >= LEAD) {
                break;
            }
            if (lead.length() > 0 || stripped.length() >= shortest) {
                lead.append(stripped);
            }
        }
        int end = Math.min(LEAD, lead.length());
        while (end > 0 && end < lead.length() && Character.isLowSurrogate(lead.charAt(end))) {
            end--;
        }
        return lead.substring(0, end);
    }
}
