package broadsheet.platform.web;

import broadsheet.platform.cache.ReadyPage;
import broadsheet.platform.web.Assets.Asset;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Serves [Assets] under `/assets/{hash}/`. Another hash than the present one gets the present file too, but
/// without
/// the promise that it will not change: files name each other relatively.
@Singleton
final class AssetHandler {
    private static final String PREFIX = "/assets/";
    private static final String ICON = "favicon.ico";

    void start(@Observes Router router) {
        for (var path : new String[] {PREFIX + "*", "/" + ICON}) {
            for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                router.route(method, path).order(Integer.MIN_VALUE + 1).handler(this::handle);
            }
        }
    }

    private void handle(RoutingContext routing) {
        var path = Objects.requireNonNullElse(routing.request().path(), "");
        int slash = path.indexOf('/', PREFIX.length());
        boolean hashed = path.startsWith(PREFIX) && slash > 0;
        var hash = hashed ? path.substring(PREFIX.length(), slash) : "";
        var name = hashed ? path.substring(slash + 1) : path.substring(1);
        var ready = Assets.ready(name);
        if (ready != null) {
            write(routing.request(), ready, hash);
            return;
        }
        var context = routing.vertx().getOrCreateContext();
        Thread.ofVirtual().name("asset").start(() -> {
            var found = Assets.find(name);
            context.runOnContext(nothing -> write(routing.request(), found, hash));
        });
    }

    private static void write(HttpServerRequest request, @Nullable Asset asset, String hash) {
        if (asset == null) {
            PageWriter.write(request, ReadyPage.once(ErrorPages.notFound(), null), PageWriter.NO_STORE);
        } else {
            boolean present = asset.hash().equals(hash);
            PageWriter.write(request, asset.page(), present ? PageWriter.FOREVER : PageWriter.REVALIDATE);
        }
    }
}
