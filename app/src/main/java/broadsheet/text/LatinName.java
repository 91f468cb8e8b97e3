package broadsheet.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;

/// A name in Latin letters, for addresses.
public final class LatinName {
    private static final int LONGEST = 50;
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private LatinName() {}

    /// At most 50 of `a-z`, `0-9` and single inner hyphens: `市府新聞` becomes `shi-fu-xin-wen`. Nothing when the name
    /// has no letter or digit.
    public static Optional<String> of(String name) {
        var latin = TO_LATIN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = latin.replaceAll("^-+", "");
        cut = cut.substring(0, Math.min(cut.length(), LONGEST)).replaceAll("-+$", "");
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }
}
