package broadsheet.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// Where a session's token stands in requests and answers: in `Authorization: Bearer`, or in a cookie.
public final class SessionToken {
    private static final String BEARER = "Bearer ";
    private static final String STAFF = "session";
    private static final String MEMBER = "member";
    private static final int LONGEST = 200;

    private SessionToken() {}

    /// The bearer token of a request.
    public static Optional<String> bearer(ContainerRequestContext context) {
        var header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(SessionToken::possible);
    }

    /// The token in the cookie of a member of staff.
    public static Optional<String> cookie(ContainerRequestContext context) {
        return cookie(context, STAFF);
    }

    /// The token in the cookie of a member.
    public static Optional<String> memberCookie(ContainerRequestContext context) {
        return cookie(context, MEMBER);
    }

    private static Optional<String> cookie(ContainerRequestContext context, String name) {
        var cookies = context.getCookies();
        if (!cookies.containsKey(name) && !cookies.containsKey(name(name, true))) {
            return Optional.empty();
        }
        return Optional.ofNullable(cookies.get(name(name, isSecure(context))))
                .map(cookie -> cookie.getValue())
                .filter(SessionToken::possible);
    }

    /// The cookie that keeps a token in a browser: no script reads it, other sites do not send it with what changes
    /// something, and over https no other host can set it.
    ///
    /// @param seconds how long; 0 takes the cookie away
    public static NewCookie newCookie(ContainerRequestContext context, String token, int seconds) {
        return newCookie(context, STAFF, token, seconds);
    }

    /// The same for a member.
    public static NewCookie newMemberCookie(ContainerRequestContext context, String token, int seconds) {
        return newCookie(context, MEMBER, token, seconds);
    }

    private static NewCookie newCookie(ContainerRequestContext context, String name, String token, int seconds) {
        var secure = isSecure(context);
        return new NewCookie.Builder(name(name, secure))
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }

    private static String name(String name, boolean secure) {
        return secure ? "__Host-" + name : name;
    }

    private static boolean isSecure(ContainerRequestContext context) {
        return "https".equals(context.getUriInfo().getRequestUri().getScheme());
    }

    private static boolean possible(String token) {
        return !token.isEmpty() && token.length() <= LONGEST;
    }
}
