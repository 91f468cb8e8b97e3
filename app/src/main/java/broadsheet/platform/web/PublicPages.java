package broadsheet.platform.web;

import broadsheet.platform.cache.PageMaker;
import java.util.Set;

/// The register of pages that are the same for everyone: served from the page cache with GET and HEAD.
public interface PublicPages {
    /// Registers a page; call it while the program starts (`@Observes StartupEvent`).
    ///
    /// @param pattern path with `{name}` for one segment, such as `/story/{id}`, or `{name:slug}` for one that
    ///     could be a slug (`/metrics` never is one); fixed segments win over slugs, slugs over other variables
    /// @param policy how long it may be kept, and by whom
    /// @param parameters the query parameters that the page depends on; all others are ignored
    void add(String pattern, CachePolicy policy, Set<String> parameters, PageMaker maker);

    /// The page for what nobody registered and for what its maker does not know: called with the path asked for.
    /// Never kept per address.
    void notFound(PageMaker maker);

    /// How a page may be kept.
    enum CachePolicy {
        /// Ready in memory until a change; browsers and proxies ask again each time and mostly get 304.
        READY,
        /// Made for each request (search): never kept in memory.
        FRESH
    }
}
