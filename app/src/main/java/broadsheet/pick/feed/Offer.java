package broadsheet.pick.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product of a feed.
///
/// @param number of the merchant
/// @param link where it is sold
/// @param picture address, or null
/// @param currency three letters of ISO 4217
/// @param expires when the offer ends, or null
/// @param merchant who sells it, may be empty
/// @param subjects what it is about, in the merchant's words
public record Offer(
        String number,
        String title,
        String link,
        @Nullable String picture,
        BigDecimal price,
        String currency,
        boolean inStock,
        @Nullable Instant expires,
        String merchant,
        List<String> subjects) {
    public Offer {
        subjects = List.copyOf(subjects);
    }
}
