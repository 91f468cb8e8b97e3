package broadsheet.site.house;

import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a browser shows when it has no network: one page, and the service worker that keeps it and nothing else.
@Singleton
final class OfflineMaker {
    private static final String WORKER = "/web/worker/offline.js";

    private final Sheets sheets;
    private final String program = read();

    OfflineMaker(Sheets sheets) {
        this.sheets = sheets;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, "/offline", Set.of(), this::page);
        pages.add("/sw.js", CachePolicy.READY, Set.of(), this::worker);
    }

    /// Without date and 快訊: it is kept by browsers, and must be true whenever it is shown.
    private MadePage page(PageRequest request) {
        var sheet = sheets.forHost(request);
        var words = Words.of("house", sheet.language());
        var title = words.text("offline.title");
        var head = Head.plain(
                title, words.text("offline.text"), null, "/" + sheet.paper().slug() + "/");
        var view = new HouseView(sheet.frame(head, null), title, words, List.of(), List.of(), null);
        return sheet.page(200, "site/offline.jte", view);
    }

    /// The program and what it keeps: another style sheet makes another worker, which then keeps that.
    private MadePage worker(PageRequest request) {
        var sheet = sheets.forHost(request);
        var styles = styles(sheet);
        var text = "const STYLES = [" + styles + "];\nconst NAME = 'offline-" + Integer.toHexString(styles.hashCode())
                + "';\n" + program;
        return new MadePage(
                200,
                "text/javascript;charset=utf-8",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                sheet.shows().subjects(),
                null);
    }

    private static String styles(Sheet sheet) {
        return sheet.styles().stream().map(style -> "'" + style + "'").collect(Collectors.joining(", "));
    }

    private static String read() {
        try (var stream = Objects.requireNonNull(OfflineMaker.class.getResourceAsStream(WORKER))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
