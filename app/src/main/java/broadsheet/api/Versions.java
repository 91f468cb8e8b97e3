package broadsheet.api;

import broadsheet.kernel.Problem;
import broadsheet.platform.web.ProblemType;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Story;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guards against lost updates: who changes a story names the version that was read, in `If-Match` or in the body.
final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})(-[^\"]*)?\"");

    private Versions() {}

    /// The version to change, which is the story's present one.
    ///
    /// @throws Refusal 428 when no version is named, 412 when it is not the present one
    static long required(Story story, @Nullable String ifMatch, @Nullable Long inBody) {
        var header = ifMatch == null || ifMatch.strip().equals("*") ? null : ifMatch;
        if (header == null && inBody == null) {
            throw Refusal.of(ProblemType.VERSION_REQUIRED, Problem.of(Problem.Kind.OUTDATED, "api.version.required"));
        }
        var headerFits = header == null || Arrays.stream(header.split(",")).anyMatch(tag -> names(tag.strip(), story));
        var bodyFits = inBody == null || inBody == story.version();
        if (!headerFits || !bodyFits) {
            throw Refusal.of(Problem.of(Problem.Kind.OUTDATED, "story.outdated", Long.toString(story.version())));
        }
        return story.version();
    }

    /// The ETag begins with the version; what follows tells representations of the same version apart.
    private static boolean names(String tag, Story story) {
        var matcher = TAG.matcher(tag);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == story.version();
    }
}
