package broadsheet.site.pick;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.pick.Product;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A product as a story's page shows it.
///
/// @param picture one of ours, or null: a reader's browser asks no merchant for anything
public record PickCard(
        String title,
        String href,
        String price,
        String merchant,
        @Nullable String picture) {
    /// What stands above and among the cards.
    public record Shelf(String title, String disclosure, List<PickCard> cards) {}

    /// All of a story; without cards when there are none.
    public static Shelf shelf(List<Product> products, Language language) {
        var words = Words.of("pick", language);
        return new Shelf(
                words.text("title"),
                words.text("disclosure"),
                products.stream().map(one -> of(one, words)).toList());
    }

    private static PickCard of(Product product, Words words) {
        var picture = product.picture();
        return new PickCard(
                product.title(),
                product.href(),
                price(product),
                product.merchant().isEmpty() ? "" : words.text("to", product.merchant()),
                picture != null && picture.startsWith("/media/") ? picture : null);
    }

    /// As Taiwan writes it: NT$1,290; other currencies by their letters.
    public static String price(Product product) {
        var whole = product.price().stripTrailingZeros().scale() <= 0;
        var number = whole
                ? String.format(Locale.ROOT, "%,d", product.price().longValue())
                : String.format(Locale.ROOT, "%,.2f", product.price());
        return product.currency().equals("TWD") ? "NT$" + number : product.currency() + " " + number;
    }
}
