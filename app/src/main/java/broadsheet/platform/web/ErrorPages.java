package broadsheet.platform.web;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Pages for when nothing else works: made of words alone.
final class ErrorPages {
    private static final int RETRY_SECONDS = 5;

    private ErrorPages() {}

    /// A maker failed.
    static MadePage failed() {
        return page(500, "failed", Map.of());
    }

    /// Too much to do.
    static MadePage busy() {
        return page(503, "busy", Map.of("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    /// Nobody made a better page for an address that is not there.
    static MadePage notFound() {
        return page(404, "missing", Map.of());
    }

    private static MadePage page(int status, String key, Map<String, String> headers) {
        var chinese = Words.of("platform", Language.ZH_HANT);
        // Under any hash the present style sheet comes; a paper that has none is read without.
        var html = """
                <!DOCTYPE html>
                <html lang="%s" class="voice-serif"><head><meta charset="utf-8"><meta name="robots" content="noindex">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/assets/now/css/site.css"></head>
                <body class="page-notice"><main><article class="notice">%s
                <div lang="%s">%s</div></article></main></body></html>
                """.formatted(
                        Language.ZH_HANT.tag(),
                        chinese.text(key + ".title"),
                        words(chinese, key, "h1"),
                        Language.EN.tag(),
                        words(Words.of("platform", Language.EN), key, "h2"));
        return new MadePage(
                status, "text/html;charset=utf-8", headers, html.getBytes(StandardCharsets.UTF_8), Set.of(), null);
    }

    private static String words(Words words, String key, String heading) {
        return "<%s>%s</%s><p>%s</p><p class=\"action\"><a href=\"/\">%s</a></p>"
                .formatted(heading, words.text(key + ".title"), heading, words.text(key + ".text"), words.text("home"));
    }
}
