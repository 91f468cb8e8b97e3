package broadsheet.publication;

import org.jspecify.annotations.Nullable;

/// A paper to be made.
public record NewPaper(
        String slug, String name, String tagline, @Nullable String host, String language, String about, Look look) {
    /// A paper of which only the name is known.
    public static NewPaper named(String slug, String name) {
        return new NewPaper(slug, name, "", null, "zh-Hant-TW", "", Look.plain());
    }
}
