package broadsheet.site.related;

import org.jspecify.annotations.Nullable;

/// The twin to which a story yields, as its page says it.
///
/// @param address absolute, for search engines
/// @param newer true when readers are told that it is a newer version
/// @param language BCP 47 tag of the headline where it is not the page's, else null
public record LeaderView(
        long id,
        String address,
        String headline,
        boolean newer,
        @Nullable String language) {}
