package broadsheet.platform.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// What browsers are told about every page. Nothing from elsewhere, no script and no style inside a page: looks of
/// papers are style sheets under `/assets`.
final class SecurityHeaders {
    private static final CharSequence POLICY = AsciiString.cached("default-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    private static final CharSequence CONTENT_TYPE_OPTIONS = AsciiString.cached("x-content-type-options");
    private static final CharSequence NOSNIFF = AsciiString.cached("nosniff");
    private static final CharSequence REFERRER_POLICY = AsciiString.cached("referrer-policy");
    private static final CharSequence REFERRER = AsciiString.cached("strict-origin-when-cross-origin");
    private static final CharSequence PERMISSIONS_POLICY = AsciiString.cached("permissions-policy");
    private static final CharSequence PERMISSIONS =
            AsciiString.cached("camera=(), microphone=(), geolocation=(), browsing-topics=()");

    private SecurityHeaders() {}

    /// What pages that are made for one person say besides: their addresses may hold secrets, so no other site hears
    /// them.
    static void addOwn(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaderNames.CONTENT_SECURITY_POLICY.toString(), POLICY.toString());
        headers.putSingle(REFERRER_POLICY.toString(), "same-origin");
        headers.putSingle(PERMISSIONS_POLICY.toString(), PERMISSIONS.toString());
    }

    static void add(MultiMap headers, String contentType) {
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        if (contentType.startsWith("text/html")) {
            headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, POLICY);
            headers.set(REFERRER_POLICY, REFERRER);
            headers.set(PERMISSIONS_POLICY, PERMISSIONS);
        }
    }
}
