package broadsheet.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A name as it stands in an address: 1 to 60 of `a-z`, `0-9` and single inner hyphens, and none
/// of the words that
/// the site needs for itself.
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;
    private static final Set<String> RESERVED = Set.of(
            "story",
            "tag",
            "latest",
            "breaking",
            "most-read",
            "author",
            "search",
            "corrections",
            "rules",
            "moderation-log",
            "transparency",
            "privacy",
            "about",
            "newsroom",
            "moderation",
            "reports",
            "statements",
            "account",
            "zh-hans",
            "api",
            "openapi",
            "feed",
            "sitemap",
            "news-sitemap",
            "podcast",
            "briefing",
            "mcp",
            "health",
            "metrics",
            "assets",
            "media",
            "robots",
            "llms",
            "favicon",
            "well-known",
            "en");

    /// Refuses what is not a slug with an [IllegalArgumentException]; ask [#parse] for strangers'
    /// input.
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /// The slug, or nothing when the text is no slug or is reserved.
    public static Optional<Slug> parse(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
