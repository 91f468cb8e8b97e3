package broadsheet.machine;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pages of text for machines; all change with the papers and their policies.
final class TextPage {
    static final String PLAIN = "text/plain;charset=utf-8";
    static final Subject PAPERS = new Subject.Part("papers");

    private TextPage() {}

    static MadePage of(String type, String text) {
        return of(type, text, Set.of(PAPERS), null);
    }

    static MadePage of(String type, String text, Set<Subject> shows, @Nullable Instant changesAt) {
        return new MadePage(200, type, Map.of(), text.getBytes(StandardCharsets.UTF_8), shows, changesAt);
    }

    /// Nothing is here.
    static MadePage none() {
        return new MadePage(404, PLAIN, Map.of(), new byte[0], Set.of(), null);
    }
}
