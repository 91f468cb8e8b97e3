package broadsheet.pick;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product that may stand beside a story.
///
/// @param number of the merchant
/// @param picture address, or null; shown only when it is one of ours
/// @param currency three letters of ISO 4217
/// @param expires when the offer ends, or null
/// @param merchant who sells it, may be empty
/// @param subjects what it is about
/// @param forbidden editors want it beside no story
public record Product(
        long id,
        long paperId,
        String number,
        String title,
        String link,
        @Nullable String picture,
        BigDecimal price,
        String currency,
        boolean inStock,
        @Nullable Instant expires,
        String merchant,
        List<String> subjects,
        boolean forbidden) {
    public Product {
        subjects = List.copyOf(subjects);
    }

    /// True when it can be bought at this moment.
    boolean offered(Instant now) {
        return inStock && !forbidden && (expires == null || expires.isAfter(now));
    }

    /// Where a click goes first, so that it is counted.
    public String href() {
        return "/api/picks/" + id + "/visit";
    }
}
