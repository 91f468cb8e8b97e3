package broadsheet.tag.web;

import broadsheet.kernel.Words;
import broadsheet.platform.web.RequestLanguage;
import broadsheet.tag.Tags;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers with suggestions in the language of whoever asks.
@Singleton
final class SuggestionPrinter {
    private static final int SHOWN = 12;

    private final Tags tags;

    SuggestionPrinter(Tags tags) {
        this.tags = tags;
    }

    /// @param language of `Accept-Language`
    Response print(String headline, String text, List<String> own, @Nullable String language) {
        var words = Words.of("tag", RequestLanguage.of(language));
        var items = tags.suggest(headline.replace('\n', ' '), text, own, SHOWN).stream()
                .map(one -> TagJson.of(one, words))
                .toList();
        return Response.ok(new TagJson.Suggestions(items))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
