package broadsheet.media;

import broadsheet.platform.blob.Blobs;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/// `GET /media/<hash>.<ext>`: bytes that never change, from the file to the network without a copy in memory.
@Singleton
final class MediaRoute {
    private final MediaService media;
    private final Blobs blobs;

    MediaRoute(MediaService media, Blobs blobs) {
        this.media = media;
        this.blobs = blobs;
    }

    void routes(@Observes Router router) {
        router.route("/media/:file")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        var url = routing.normalizedPath();
        var known = media.remembered(url);
        if (known.isPresent()) {
            send(routing, known);
            return;
        }
        routing.vertx()
                .executeBlocking(() -> media.at(url), false)
                .onSuccess(picture -> send(routing, picture))
                .onFailure(routing::fail);
    }

    private void send(RoutingContext routing, Optional<Picture> found) {
        var response = routing.response();
        var file = found.flatMap(picture -> blobs.file(picture.hash()));
        if (found.isEmpty() || file.isEmpty()) {
            response.setStatusCode(404)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
            return;
        }
        var picture = found.get();
        var tag = '"' + picture.hash() + '"';
        response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (tag.equals(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, picture.type().contentType());
        if (routing.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(picture.bytes()))
                    .end();
        } else {
            response.sendFile(file.get().toString()).onFailure(routing::fail);
        }
    }
}
