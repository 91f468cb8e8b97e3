package broadsheet.site.variant;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// Registers pages for readers in all their forms. A maker makes its page as ever; who wants to know the form asks
/// [Variant#of].
public final class ReaderPaths {
    private ReaderPaths() {}

    /// A page that is kept until a change, at its address and under `/zh-hans`.
    public static void ready(PublicPages pages, String pattern, Set<String> parameters, PageMaker maker) {
        add(pages, pattern, CachePolicy.READY, parameters, maker);
    }

    /// The same with another policy.
    public static void add(
            PublicPages pages, String pattern, CachePolicy policy, Set<String> parameters, PageMaker maker) {
        var declared = new HashSet<>(parameters);
        declared.add(Variant.PARAMETER);
        pages.add(pattern, policy, declared, inItsForm(maker));
        pages.add(Variant.PREFIX + pattern, policy, declared, inItsForm(maker));
    }

    /// The page for what is not there, in all forms.
    public static void notFound(PublicPages pages, PageMaker maker) {
        pages.notFound(inItsForm(maker));
    }

    private static PageMaker inItsForm(PageMaker maker) {
        return request -> {
            var variant = Variant.of(request);
            var words = request.query().get(Variant.PARAMETER);
            if (words != null && !words.equals(Variant.ENGLISH)) {
                return MadePage.redirect(variant.address(Variant.plainAddress(request)));
            }
            var page = maker.make(request);
            return variant.equals(Variant.PLAIN) ? page : rewritten(page, variant);
        };
    }

    /// A page in its form, for pages that are not in the register: those made for one person.
    public static MadePage rewritten(MadePage page, Variant variant) {
        var headers = new HashMap<>(page.headers());
        headers.computeIfPresent("Location", (_, address) -> variant.address(address));
        var bytes = page.bytes();
        if (page.contentType().startsWith("text/html")) {
            bytes = new PageRewriter(new String(bytes, StandardCharsets.UTF_8), variant)
                    .rewritten()
                    .getBytes(StandardCharsets.UTF_8);
        }
        return new MadePage(page.status(), page.contentType(), headers, bytes, page.shows(), page.changesAt());
    }
}
