package broadsheet.breaking;

import broadsheet.Browsers;
import broadsheet.publication.Paper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A page with nothing but the line of 快訊 over it, at `/live-test` and `/zh-hans/live-test`.
final class LinePage {
    /// Tabs of a headless browser are always seen: this lets a test hide them, and adds up what jumped.
    private static final String WATCH = """
            let seen = 'visible';
            Object.defineProperty(document, 'visibilityState', { get: () => seen });
            window.see = (state) => { seen = state; document.dispatchEvent(new Event('visibilitychange')); };
            window.jumps = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.jumps += one.value)))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    private LinePage() {}

    /// A browser that finds the page.
    ///
    /// @param id of the entry in the line, or empty
    /// @param hidden `hidden` when the line is not there at first
    static BrowserContext reader(Browsers browsers, Paper paper, String id, String hidden) {
        var context = browsers.chromium().newContext();
        context.addInitScript(WATCH);
        context.route("**/live-test", route -> fulfil(route, "text/html", html(paper, id, hidden)));
        context.route("**/live-test/*.js", route -> {
            var name = route.request().url().replaceAll(".*/", "");
            fulfil(route, "text/javascript", script(name));
        });
        return context;
    }

    private static String html(Paper paper, String id, String hidden) {
        return """
            <!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>測試頁</title>
            <style>[hidden] { display: none } breaking-bar[floating] > p { position: fixed; inset: auto 0 0 }</style>
            <script type="module" src="/live-test/breaking.island.js"></script>
            <script type="module" src="/live-test/events.island.js"></script></head><body>
            <breaking-bar data-paper="%s" data-more="另有 {0} 則" data-ended="快訊已結束">
            <p %s><time datetime="">14:05</time> <a data-id="%s" href="/breaking"></a>
            <a class="more" href="/breaking" hidden></a></p>
            </breaking-bar><h1>頁面</h1></body></html>
            """.formatted(paper.slug(), hidden, id);
    }

    private static void fulfil(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type + ";charset=utf-8")
                .setBody(body));
    }

    private static String script(String name) {
        try (var stream = LinePage.class.getResourceAsStream("/web/js/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
