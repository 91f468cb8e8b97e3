package broadsheet.formats;

import java.util.Locale;
import java.util.Optional;

/// The exchange formats that an import may name.
public enum Format {
    /// RSS 0.9x, 1.0 (RDF) and 2.0, and its ancestor CDF.
    RSS,
    /// Atom 0.3 and 1.0.
    ATOM,
    /// JSON Feed 1 and 1.1.
    JSONFEED,
    /// One story a line, as a JSON object.
    JSONL,
    /// IPTC's news in JSON.
    NINJS,
    /// IPTC's NewsML 1 and NewsML-G2.
    NEWSML,
    /// WordPress export.
    WXR,
    /// Ghost export.
    GHOST;

    /// The word by which commands and reports name the format, for example `jsonfeed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of that word, in any case; empty when there is none.
    public static Optional<Format> of(String word) {
        for (Format format : values()) {
            if (format.word().equalsIgnoreCase(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
