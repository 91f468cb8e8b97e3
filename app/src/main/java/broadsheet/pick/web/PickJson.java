package broadsheet.pick.web;

import broadsheet.pick.Product;
import broadsheet.pick.Sensitive;
import broadsheet.pick.StoryMarks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Picks in JSON.
final class PickJson {
    private PickJson() {}

    static ProductJson of(Product product, Map<Long, Long> opened) {
        return new ProductJson(
                product.id(),
                product.number(),
                product.title(),
                product.link(),
                product.picture(),
                product.price(),
                product.currency(),
                product.inStock(),
                product.expires(),
                product.merchant(),
                product.subjects(),
                product.forbidden(),
                opened.getOrDefault(product.id(), 0L));
    }

    static Beside beside(StoryMarks marks, Collection<Sensitive> suggested, List<ProductJson> products) {
        return new Beside(
                codes(marks.sensitive()),
                codes(suggested),
                marks.harmless(),
                marks.pinned(),
                marks.forbidden().stream().sorted().toList(),
                products);
    }

    private static List<String> codes(Collection<Sensitive> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Schema(name = "PickProducts")
    record Products(
            @Schema(description = "Whether the paper shows picks at all")
            boolean shown,

            List<ProductJson> items) {}

    @Schema(name = "PickProduct")
    record ProductJson(
            long id,

            @Schema(description = "The merchant's") String number,

            String title,
            String link,
            @Nullable String picture,
            BigDecimal price,
            String currency,
            boolean inStock,
            @Nullable Instant expires,
            String merchant,
            List<String> subjects,

            @Schema(description = "Editors want it beside no story")
            boolean forbidden,

            @Schema(description = "In the last thirty days") long opened) {}

    @Schema(name = "PickImport")
    record Imported(int read, int taken, List<Refused> refused) {}

    @Schema(name = "PickRefusal")
    record Refused(
            @Schema(description = "Number of the item, from 1")
            long item,

            String field,
            String cause) {}

    @Schema(name = "PickSettings")
    record Settings(
            @Nullable Boolean shown,

            @Schema(description = "Products that stand beside no story any more") @Nullable
            List<Long> forbid,

            @Schema(description = "Products that may again") @Nullable
            List<Long> allow) {}

    @Schema(name = "PickMarks")
    record Marks(
            @Schema(description = "`death`, `suicide`, `disaster`, `crime`, `minors`") @Nullable
            List<String> sensitive,

            @Schema(description = "Not sensitive although the rules think so") @Nullable
            Boolean harmless,

            @Nullable List<Long> pinned,
            @Nullable List<Long> forbidden) {}

    @Schema(name = "StoryPicks")
    record Beside(
            List<String> sensitive,

            @Schema(description = "What the rules suggest; nothing is sold until an editor says harmless")
            List<String> suggested,

            boolean harmless,
            List<Long> pinned,
            List<Long> forbidden,
            List<ProductJson> products) {}
}
