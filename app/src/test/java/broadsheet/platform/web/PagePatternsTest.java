package broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.platform.web.PublicPages.CachePolicy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePatternsTest {
    private final PagePatterns patterns = new PagePatterns();

    @BeforeEach
    void register() {
        for (var pattern : new String[] {
            "/",
            "/{paper:slug}/",
            "/{paper:slug}/{section:slug}/",
            "/story/{id}",
            "/latest",
            "/{paper:slug}/feed.xml",
            "/tag/{tag}/feed.xml"
        }) {
            patterns.add(pattern, CachePolicy.READY, Set.of(), request -> ErrorPages.notFound());
        }
    }

    private @Nullable String found(String path) {
        var address = PageAddress.parse(path);
        var route = address == null ? null : patterns.match(address.segments());
        return route == null ? null : "/" + String.join("/", route.segments()) + (route.slash() ? "/" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "/, //",
        "/daily/, /{paper:slug}/",
        "/daily, /{paper:slug}/",
        "/latest, /latest",
        "/latest/, /latest",
        "/story/12, /story/{id}",
        "/daily/politics/, /{paper:slug}/{section:slug}/",
        "/daily/feed.xml, /{paper:slug}/feed.xml",
        "/tag/x/feed.xml, /tag/{tag}/feed.xml",
        "/story/feed.xml, /story/{id}",
    })
    void fixedSegmentsWin(String path, String pattern) {
        assertThat(found(path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//", "//evil.example/", "/daily//", "/a/b/c", "/%", "/%zz/", "/%ff/", "/a%00/", "/é/", "x"})
    void whatIsMalformedMatchesNothing(String path) {
        assertThat(found(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health/", "/metrics/ready/", "/tag/feed.xml", "/Daily/", "/日報/"})
    void whatCannotBeASlugIsNoPaper(String path) {
        assertThat(found(path)).isNull();
    }

    @Test
    void variablesAreDecoded() {
        var address = Objects.requireNonNull(PageAddress.parse("/tag/%E5%8F%B0%2f%e5%8c%97/feed.xml"));
        var route = Objects.requireNonNull(patterns.match(address.segments()));
        assertThat(route.variables(address.segments())).isEqualTo(Map.of("tag", "台/北"));
        assertThat(address.canonical(false)).isEqualTo("/tag/%E5%8F%B0%2F%E5%8C%97/feed.xml");
    }

    @Test
    void aRedirectCannotLeaveTheSite() {
        var address = Objects.requireNonNull(PageAddress.parse("/\\evil.example"));
        assertThat(address.canonical(true)).isEqualTo("/%5Cevil.example/");
    }

    @Test
    void onlyDeclaredParametersCountInOneOrder() {
        var query = PageAddress.query("utm=1&b=2&a=%E5%8F%B0+x&a=3&c=&d", Set.of("a", "b", "c", "d"));
        assertThat(PageAddress.canonical(query)).isEqualTo("?a=%E5%8F%B0%20x&b=2");
        assertThat(PageAddress.canonical(PageAddress.query("x=1", Set.of("a")))).isEmpty();
        assertThat(PageAddress.canonical(PageAddress.query(null, Set.of("a")))).isEmpty();
    }

    @Test
    void twoPagesCannotShareAPattern() {
        assertThatThrownBy(() -> patterns.add("/latest", CachePolicy.READY, Set.of(), request -> ErrorPages.busy()))
                .hasMessageContaining("/latest");
    }
}
