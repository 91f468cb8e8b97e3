package broadsheet.newsroom.writing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The field of the form that a problem speaks of.
final class FieldNames {
    private static final Pattern ROW = Pattern.compile("/(byline|images)/(\\d+)(?:/(\\w+))?");

    private FieldNames() {}

    static String of(@Nullable String pointer) {
        if (pointer == null) {
            return "main";
        }
        var row = ROW.matcher(pointer);
        if (row.matches()) {
            var part = row.group(3);
            return row.group(1).equals("images")
                    ? "f-image-" + row.group(2) + "-"
                            + (part == null ? "url" : part.equals("rightsEnd") ? "rights" : part)
                    : "f-byline-" + row.group(2) + "-role";
        }
        return "f-"
                + switch (pointer.split("/", 3)[1]) {
                    case "body" -> "body";
                    case "section", "paper", "alsoIn" -> "place";
                    case "furtherReading" -> "further";
                    case String other -> other;
                };
    }
}
