package broadsheet.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes pictures of pages in the Chromium of this machine.
final class Camera implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final int WINDOW = 900;
    private static final List<Integer> QUALITIES = List.of(75, 60, 45);
    private static final List<Double> SCALES = List.of(1.0, 0.8, 0.65, 0.5);
    /// A picture taken at another scale would make the browser choose another size of each image, and not wait for it.
    private static final String DRAW_ALL = """
            () => Promise.all([...document.images].map(async (image) => {
              image.loading = 'eager';
              await image.decode().catch(() => {});
              image.src = image.currentSrc;
              image.removeAttribute('srcset');
              await image.decode().catch(() => {});
            }))
            """;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));

    /// How a page is looked at.
    ///
    /// @param height where a longer page is cut
    /// @param size of the text in percent
    record Look(int width, int height, Scheme scheme, int size) {
        static Look at(int width) {
            return new Look(width, width < 500 ? 1500 : 1600, Scheme.LIGHT, 100);
        }

        Look in(Scheme other) {
            return new Look(width, height, other, size);
        }

        Look sized(int percent) {
            return new Look(width, height, scheme, percent);
        }

        /// What a name of a file says of it.
        String suffix() {
            var said = new StringBuilder("-").append(width);
            if (scheme != Scheme.LIGHT) {
                said.append('-').append(scheme.name().toLowerCase(Locale.ROOT));
            }
            return size == 100 ? said.toString() : said.append('-').append(size).toString();
        }
    }

    /// The colours of a page.
    enum Scheme {
        LIGHT,
        DARK,
        PRINT
    }

    /// A page as WebP, in the best quality that fits.
    ///
    /// @param most bytes
    byte[] take(String url, Look look, int most) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(look.width(), WINDOW)
                .setColorScheme(look.scheme() == Scheme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(url);
            if (look.scheme() == Scheme.PRINT) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            }
            if (look.size() != 100) {
                page.evaluate("size => document.documentElement.dataset.size = size", String.valueOf(look.size()));
            }
            page.evaluate(DRAW_ALL);
            var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            return smallest(page, look.width(), Math.min(height, look.height()), most);
        }
    }

    private static byte[] smallest(Page page, int width, int height, int most) {
        var picture = new byte[0];
        for (var scale : SCALES) {
            for (var quality : QUALITIES) {
                picture = take(page, clip(width, height, scale), quality);
                if (picture.length <= most) {
                    return picture;
                }
            }
        }
        return picture;
    }

    private static JsonObject clip(int width, int height, double scale) {
        var clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", width);
        clip.addProperty("height", height);
        clip.addProperty("scale", scale);
        return clip;
    }

    /// Playwright itself makes no WebP; Chromium does.
    private static byte[] take(Page page, JsonObject clip, int quality) {
        var wish = new JsonObject();
        wish.addProperty("format", "webp");
        wish.addProperty("quality", quality);
        wish.addProperty("captureBeyondViewport", true);
        wish.add("clip", clip);
        var answer = page.context().newCDPSession(page).send("Page.captureScreenshot", wish);
        return Base64.getDecoder().decode(answer.get("data").getAsString());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
