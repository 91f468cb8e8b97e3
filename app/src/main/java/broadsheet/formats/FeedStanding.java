package broadsheet.formats;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an item stands at its source: what may be done with it, and which version it is.
///
/// @param version the source's number of this version; null when it counts none
/// @param embargo nobody outside of newsrooms may see it before; null when there is no such moment
public record FeedStanding(
        Release release, @Nullable Long version, @Nullable Instant embargo) {
    /// What the source says about showing it.
    public enum Release {
        /// May be published.
        USABLE,
        /// Not public at the source: a draft, a private page, a text for members.
        DRAFT,
        /// Must not be public until further notice.
        WITHHELD,
        /// Recalled for good (a “kill”): must not be public any more.
        CANCELED;

        /// What IPTC's publishing status means, given as a code (`stat:canceled`) or an address that ends with one.
        /// Nothing is usable; what nobody knows is kept back.
        public static Release ofIptc(@Nullable String status) {
            String word = status == null
                    ? ""
                    : status.strip().toLowerCase(Locale.ROOT).replaceFirst(".*[:/#]", "");
            return switch (word) {
                case "", "usable" -> USABLE;
                case "canceled", "cancelled" -> CANCELED;
                default -> WITHHELD;
            };
        }
    }

    /// What most formats mean by saying nothing.
    public static final FeedStanding USABLE = new FeedStanding(Release.USABLE, null, null);

    /// The number of a version; null when it is none.
    public static @Nullable Long version(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    /// Whether readers may see it at that moment.
    public boolean isPublic(Instant now) {
        return release == Release.USABLE && (embargo == null || !embargo.isAfter(now));
    }

    /// Whether it must be kept from readers, or taken back from them.
    public boolean isRecalled() {
        return release == Release.WITHHELD || release == Release.CANCELED;
    }
}
