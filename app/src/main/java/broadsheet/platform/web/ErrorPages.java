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
        var words = Words.of("platform", Language.ZH_HANT);
        var html = """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(
                        Language.ZH_HANT.tag(),
                        words.text(key + ".title"),
                        words.text(key + ".title"),
                        words.text(key + ".text"),
                        words.text("home"));
        return new MadePage(
                status, "text/html;charset=utf-8", headers, html.getBytes(StandardCharsets.UTF_8), Set.of(), null);
    }
}
