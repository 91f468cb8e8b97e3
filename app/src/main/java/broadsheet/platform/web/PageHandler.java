package broadsheet.platform.web;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.ReadyPage;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.platform.cache.ReadyPages.Reading;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Every GET and HEAD comes here first, on the event loop. A ready page is one look into a map
/// away.
@Singleton
final class PageHandler implements PublicPages, Handler<RoutingContext> {
    /// First segments of addresses that are not public pages.
    private static final Set<String> ELSEWHERE = Set.of(
            "api",
            "openapi",
            "newsroom",
            "moderation",
            "reports",
            "statements",
            "account",
            "q",
            "mcp",
            "media",
            "assets",
            "favicon.ico");

    private static final CharSequence PURPOSE = AsciiString.cached("sec-purpose");

    private final PagePatterns patterns = new PagePatterns();
    private final ReadyPages pages;
    private final Instance<KnownHosts> knownHosts;
    private PageMaker notFound = request -> ErrorPages.notFound();

    PageHandler(ReadyPages pages, Instance<KnownHosts> knownHosts) {
        this.pages = pages;
        this.knownHosts = knownHosts;
    }

    void start(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this);
    }

    @Override
    public void add(String pattern, CachePolicy policy, Set<String> parameters, PageMaker maker) {
        patterns.add(pattern, policy, parameters, maker);
    }

    @Override
    public void notFound(PageMaker maker) {
        notFound = maker;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var method = request.method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        var host = host(request);
        var page = pages.find(host, request.uri());
        if (page == null) {
            handleSlowly(context, host);
        } else {
            writeReady(request, page);
        }
    }

    private static void writeReady(HttpServerRequest request, ReadyPage page) {
        // What a browser fetches in advance has not been read yet; the page says so itself when it is.
        if (request.method().equals(HttpMethod.GET) && request.getHeader(PURPOSE) == null) {
            page.viewed();
        }
        PageWriter.write(request, page, PageWriter.REVALIDATE);
    }

    private String host(HttpServerRequest request) {
        var asked = request.getHeader(HttpHeaderNames.HOST);
        if (asked == null) {
            var authority = request.authority();
            asked = authority == null ? "" : authority.host();
        }
        if (knownHosts.isResolvable()) {
            for (var known : knownHosts.get().names()) {
                if (isHost(asked, known)) {
                    return known;
                }
            }
        }
        return "";
    }

    private static boolean isHost(String asked, String known) {
        return asked.regionMatches(true, 0, known, 0, known.length())
                && (asked.length() == known.length() || asked.charAt(known.length()) == ':');
    }

    /// What is not ready under the very words of the request.
    private void handleSlowly(RoutingContext context, String host) {
        var request = context.request();
        var path = Objects.requireNonNullElse(request.path(), "");
        var address = PageAddress.parse(path);
        if (address != null
                && !address.segments().isEmpty()
                && ELSEWHERE.contains(address.segments().getFirst())) {
            context.next();
            return;
        }
        var route = address == null ? null : patterns.match(address.segments());
        if (address == null || route == null) {
            var asked = new PageRequest(host, address == null ? path : address.path(), Map.of(), Map.of());
            pages.readFresh(asked, notFound, writer(context, PageWriter.NO_STORE));
            return;
        }
        boolean root = address.segments().isEmpty();
        if (route.slash() != address.slash() && !root) {
            var query = request.query() == null ? "" : "?" + request.query();
            var redirect = MadePage.redirect(address.canonical(route.slash()) + query);
            PageWriter.write(request, ReadyPage.once(redirect, null), PageWriter.REVALIDATE);
            return;
        }
        answer(context, host, address, route);
    }

    private void answer(RoutingContext context, String host, PageAddress address, PagePatterns.Route route) {
        var query = PageAddress.query(context.request().query(), route.parameters());
        var asked = new PageRequest(host, address.path(), route.variables(address.segments()), query);
        boolean tooLong = query.values().stream().anyMatch(value -> value.length() > PageAddress.LONGEST_VALUE);
        if (route.policy() == CachePolicy.FRESH || tooLong) {
            pages.readFresh(asked, route.maker(), writer(context, PageWriter.NO_STORE));
            return;
        }
        var key = address.canonical(address.slash()) + PageAddress.canonical(query);
        var page = pages.find(host, key);
        if (page != null) {
            writeReady(context.request(), page);
        } else {
            pages.read(asked, key, route.maker(), writer(context, PageWriter.REVALIDATE));
        }
    }

    /// Writes what comes of it, back on the event loop of the request.
    private static Consumer<Reading> writer(RoutingContext routing, AsciiString cacheControl) {
        var context = routing.vertx().getOrCreateContext();
        var request = routing.request();
        var accept = request.getHeader(HttpHeaderNames.ACCEPT_ENCODING);
        return reading -> {
            // Packing takes time: not on the event loop.
            var once = switch (reading) {
                case Reading.Ready ready -> null;
                case Reading.Once(var page) -> ReadyPage.once(page, accept);
                case Reading.Failed failed -> ReadyPage.once(ErrorPages.failed(), null);
                case Reading.Busy busy -> ReadyPage.once(ErrorPages.busy(), null);
            };
            context.runOnContext(nothing -> {
                if (request.response().closed() || request.response().ended()) {
                    return;
                }
                if (reading instanceof Reading.Ready(var page)) {
                    writeReady(request, page);
                } else if (once != null) {
                    boolean error = once.status() >= 500;
                    PageWriter.write(request, once, error ? PageWriter.NO_STORE : cacheControl);
                }
            });
        };
    }
}
