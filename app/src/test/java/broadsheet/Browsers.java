package broadsheet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The Chromium of this machine for a journey; another one with `-Dbrowser=/path`.
public final class Browsers implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("browser", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox")));

    public Browser chromium() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
