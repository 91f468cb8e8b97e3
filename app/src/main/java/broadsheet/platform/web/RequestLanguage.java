package broadsheet.platform.web;

import broadsheet.kernel.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language in which a program or a reader wants to be answered.
public final class RequestLanguage {
    private static final int LONGEST = 200;

    private RequestLanguage() {}

    /// The first language of an `Accept-Language` header that there are words in, else Traditional Chinese.
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return Language.ZH_HANT;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                var tag = range.getRange();
                if (range.getWeight() > 0 && (tag.equals("zh") || tag.startsWith("zh-"))) {
                    return Language.ZH_HANT;
                }
                if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
                    return Language.EN;
                }
            }
        } catch (IllegalArgumentException e) {
            return Language.ZH_HANT;
        }
        return Language.ZH_HANT;
    }
}
