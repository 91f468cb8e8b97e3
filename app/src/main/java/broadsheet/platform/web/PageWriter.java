package broadsheet.platform.web;

import broadsheet.platform.cache.ReadyPage;
import broadsheet.platform.encoding.Encoded;
import broadsheet.platform.encoding.Encoding;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// Writes ready bytes with their headers.
final class PageWriter {
    static final AsciiString REVALIDATE = AsciiString.cached("public, no-cache");
    static final AsciiString NO_STORE = AsciiString.cached("no-store");
    static final AsciiString FOREVER = AsciiString.cached("public, max-age=31536000, immutable");
    private static final AsciiString VARY = AsciiString.cached("Accept-Encoding");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_ACCEPTABLE = 406;

    private PageWriter() {}

    /// Writes the page in the encoding that the client likes best, or 304 when it has it.
    static void write(HttpServerRequest request, ReadyPage page, AsciiString cacheControl) {
        var response = request.response();
        var headers = response.headers();
        var encoded = page.choose(request.getHeader(HttpHeaderNames.ACCEPT_ENCODING));
        headers.set(HttpHeaderNames.VARY, VARY);
        headers.set(HttpHeaderNames.CACHE_CONTROL, cacheControl);
        if (encoded == null) {
            response.setStatusCode(NOT_ACCEPTABLE).end();
            return;
        }
        if (!cacheControl.equals(NO_STORE)) {
            var tag = page.status() == OK ? encoded.matched(request.getHeader(HttpHeaderNames.IF_NONE_MATCH)) : null;
            headers.set(HttpHeaderNames.ETAG, tag == null ? encoded.tag() : tag);
            if (tag != null) {
                response.setStatusCode(NOT_MODIFIED).end();
                return;
            }
        }
        response.setStatusCode(page.status());
        page.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, page.contentType());
        SecurityHeaders.add(headers, page.contentType());
        body(request, encoded);
    }

    private static void body(HttpServerRequest request, Encoded encoded) {
        var response = request.response();
        if (encoded.encoding() == Encoding.GZIP) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        } else if (encoded.encoding() == Encoding.BROTLI) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.BR);
        }
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, encoded.length());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(encoded.body());
        }
    }
}
