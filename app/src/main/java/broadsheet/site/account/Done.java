package broadsheet.site.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the step before did, as it stands in the address: one of a few words.
final class Done {
    private static final Set<String> KNOWN = Set.of(
            "welcome",
            "stayed",
            "signed-out",
            "password",
            "nickname",
            "nickname-waits",
            "device",
            "agreed",
            "leaving",
            "muted",
            "unmuted",
            "read",
            "letters-on",
            "letters-off",
            "asked");

    private Done() {}

    static @Nullable String sentence(Turn turn, @Nullable String done) {
        return done != null && KNOWN.contains(done) ? turn.say("done." + done) : null;
    }
}
