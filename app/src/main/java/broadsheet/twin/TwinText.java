package broadsheet.twin;

import broadsheet.story.Story;
import broadsheet.text.Fingerprint;
import broadsheet.text.Tokens;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story as it is compared: its headline, and headline and text together.
final class TwinText {
    private final String headline;
    private final String whole;
    private final Fingerprint print;
    private @Nullable Set<String> pairs;

    TwinText(String headline, String text) {
        this.headline = headline;
        whole = headline + "\n" + text;
        print = Fingerprint.of(whole);
    }

    TwinText(Story story) {
        this(story.content().headline(), story.content().body().plainText());
    }

    Fingerprint print() {
        return print;
    }

    /// Of the pairs of characters of this headline, how many stand in the other story; all, when it has none.
    double toldBy(TwinText other) {
        var own = pairs(headline);
        var theirs = other.pairs();
        return own.isEmpty() ? 1 : own.stream().filter(theirs::contains).count() / (double) own.size();
    }

    private Set<String> pairs() {
        var known = pairs;
        if (known == null) {
            known = pairs(whole);
            pairs = known;
        }
        return known;
    }

    private static Set<String> pairs(String text) {
        var tokens = Tokens.grams(text);
        var pairs = new HashSet<String>();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.tail(i)) {
                pairs.add(tokens.piece(i));
            }
        }
        return pairs;
    }
}
