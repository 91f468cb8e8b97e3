package broadsheet.pick.feed;

import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedText;
import broadsheet.kernel.TaiwanDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One item of a feed as an offer.
record OfferReader(Function<String, @Nullable String> value, Function<String, List<String>> values) {
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_SUBJECT = 30;
    private static final int MOST_SUBJECTS = 20;
    private static final int DIGITS = 9;
    private static final Pattern PRICE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,2})?)\\s*([A-Za-z]{3})");
    private static final Pattern BETWEEN = Pattern.compile("[>,、，;；|/]");

    Offer offer() {
        var price = PRICE.matcher(text("price", DIGITS * 3).replace(",", ""));
        if (!price.matches() || new BigDecimal(price.group(1)).signum() == 0) {
            throw new Wrong("price", "pick.feed.price");
        }
        var picture = value.apply("image_link");
        return new Offer(
                text("id", LONGEST_NUMBER),
                text("title", LONGEST_TITLE),
                web("link", text("link", LONGEST_LINK)),
                picture == null || picture.isBlank() ? null : web("image_link", picture.strip()),
                new BigDecimal(price.group(1)),
                price.group(2).toUpperCase(Locale.ROOT),
                inStock(),
                expires(),
                brand(),
                subjects());
    }

    private String text(String field, int longest) {
        var text = value.apply(field);
        var line = text == null ? "" : FeedText.line(text);
        if (line.isEmpty()) {
            throw new Wrong(field, "pick.feed.missing");
        }
        if (line.length() > longest) {
            throw new Wrong(field, "pick.feed.long");
        }
        return line;
    }

    private static String web(String field, String address) {
        return FeedText.webAddress(address, null)
                .filter(one -> one.length() <= LONGEST_LINK)
                .orElseThrow(() -> new Wrong(field, "pick.feed.address"));
    }

    private boolean inStock() {
        return switch (text("availability", LONGEST_NUMBER)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')) {
            case "in_stock", "preorder", "backorder" -> true;
            case "out_of_stock" -> false;
            default -> throw new Wrong("availability", "pick.feed.availability");
        };
    }

    private @Nullable Instant expires() {
        var text = value.apply("expiration_date");
        if (text == null || text.isBlank()) {
            return null;
        }
        return FeedDates.end(text.strip(), TaiwanDates.ZONE)
                .orElseThrow(() -> new Wrong("expiration_date", "pick.feed.date"));
    }

    private String brand() {
        var brand = value.apply("brand");
        var line = brand == null ? "" : FeedText.line(brand);
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    /// The merchant's own labels and the last part of its own categories: `家電 > 除濕機` is about 除濕機.
    private List<String> subjects() {
        var subjects = new LinkedHashSet<String>();
        for (var type : values.apply("product_type")) {
            var parts = BETWEEN.split(type, -1);
            subjects.add(FeedText.line(parts[parts.length - 1]));
        }
        Stream.of(0, 1, 2, 3, 4)
                .map(number -> value.apply("custom_label_" + number))
                .filter(label -> label != null)
                .flatMap(BETWEEN::splitAsStream)
                .map(FeedText::line)
                .forEach(subjects::add);
        var kept = new ArrayList<>(subjects);
        kept.removeIf(subject -> subject.length() < 2 || subject.length() > LONGEST_SUBJECT);
        return kept.size() > MOST_SUBJECTS ? kept.subList(0, MOST_SUBJECTS) : kept;
    }

    /// A field that cannot be taken.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String field;
        private final String cause;

        Wrong(String field, String cause) {
            super(field + ": " + cause);
            this.field = field;
            this.cause = cause;
        }

        String field() {
            return field;
        }

        String cause() {
            return cause;
        }
    }
}
