package broadsheet.publication;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a paper lets machines read its pages for. It binds those who keep to it.
///
/// @param search search results that lead readers here
/// @param input answers given to somebody who asks, with the page as a source
/// @param training training of models; false also reserves text and data mining
/// @param agents crawlers that are treated otherwise, by name: true for allowed
/// @param terms where the terms of use are, or null
public record CrawlerPolicy(
        boolean search,
        boolean input,
        boolean training,
        Map<String, Boolean> agents,
        @Nullable String terms) {
    /// The policy of a paper that has not chosen one: to be found and quoted, not to be trained on.
    public static final CrawlerPolicy USUAL = new CrawlerPolicy(true, true, false, Map.of(), null);

    // Jackson passes null for a map that is absent.
    @SuppressWarnings("ConstantValue")
    public CrawlerPolicy {
        var sorted = new TreeMap<String, Boolean>(String.CASE_INSENSITIVE_ORDER);
        if (agents != null) {
            sorted.putAll(agents);
        }
        agents = Collections.unmodifiableMap(sorted);
    }

    /// Whether pages may be read for this.
    public boolean allows(Crawler.Use use) {
        return switch (use) {
            case SEARCH -> search;
            case INPUT -> input;
            case TRAINING -> training;
        };
    }

    /// Whether this crawler may come: as the paper says of it by name, else by what it reads for.
    public boolean allows(Crawler crawler) {
        var own = agents.get(crawler.agent());
        return own == null ? allows(crawler.use()) : own;
    }
}
