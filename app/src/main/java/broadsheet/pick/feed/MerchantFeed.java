package broadsheet.pick.feed;

import broadsheet.formats.ReadLimits;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.xml.XmlElement;
import broadsheet.formats.xml.XmlItems;
import broadsheet.kernel.TaiwanDates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A whole feed: its offers, and what was refused of it, by number and field.
///
/// @param read the number of all items
public record MerchantFeed(List<Offer> offers, List<Refused> refused, int read) {
    /// Items of a feed; what is beyond is refused.
    public static final int MOST = 20_000;

    private static final ReadLimits LIMITS = new ReadLimits(64_000, 10, 500, TaiwanDates.ZONE);
    private static final Set<String> CONTAINERS = Set.of("channel", "feed", "atom:feed");
    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");
    private static final int MOST_REFUSALS = 1_000;

    public MerchantFeed {
        offers = List.copyOf(offers);
        refused = List.copyOf(refused);
    }

    /// An item that was not taken.
    ///
    /// @param item its number, from 1
    /// @param field the field that is wrong: `g:price`
    /// @param cause key of the sentence in the bundle `pick`
    public record Refused(long item, String field, String cause) {}

    /// Reads XML when it begins so, else a table. Never fails: what cannot be read is refused.
    public static MerchantFeed read(String text) {
        var made = new Making();
        var start =
                text.stripLeading().startsWith("\uFEFF") ? text.stripLeading().substring(1) : text.stripLeading();
        try {
            if (start.startsWith("<")) {
                xml(start, made);
            } else {
                table(start, made);
            }
        } catch (RefusedInput e) {
            made.refuse(made.read + 1L, "", "pick.feed.broken");
        } catch (IOException e) {
            made.refuse(made.read + 1L, "", "pick.feed.unreadable");
        }
        return new MerchantFeed(made.offers, made.refused, made.read);
    }

    private static void xml(String text, Making made) throws IOException {
        var items = new XmlItems(new StringReader(text), LIMITS, CONTAINERS, ITEMS);
        items.read(
                new XmlItems.Handler() {
                    @Override
                    public void head(XmlElement element) {
                        // Only items are of use.
                    }

                    @Override
                    public void item(long number, XmlElement item) {
                        made.take(number, name -> value(item, name), name -> values(item, name));
                    }
                },
                event -> made.refuse(event.refusal().number(), "", "pick.feed.item"));
    }

    private static @Nullable String value(XmlElement item, String name) {
        var found = item.textOf("g:" + name, name, "atom:" + name);
        var link = found == null && name.equals("link")
                ? item.child("link", "atom:link").orElse(null)
                : null;
        return link == null ? found : link.attribute("href");
    }

    private static List<String> values(XmlElement item, String name) {
        return item.children("g:" + name).stream().map(XmlElement::text).toList();
    }

    private static void table(String text, Making made) throws IOException {
        var reader = new BufferedReader(new StringReader(text));
        var table = new TableReader(reader);
        var header = table.next();
        if (header == null || !header.contains("id")) {
            made.refuse(0, "id", "pick.feed.header");
            return;
        }
        var names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        for (var row = table.next(); row != null; row = table.next()) {
            var values = new HashMap<String, String>();
            for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
                values.put(names.get(i), row.get(i));
            }
            made.take(made.read + 1L, values::get, name -> listed(values, name));
        }
    }

    private static List<String> listed(Map<String, String> values, String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }

    private static final class Making {
        final List<Offer> offers = new ArrayList<>();
        final List<Refused> refused = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();
        int read;

        void take(long number, Function<String, @Nullable String> value, Function<String, List<String>> values) {
            read++;
            if (read > MOST) {
                refuse(number, "", "pick.feed.too-many");
                return;
            }
            try {
                var offer = new OfferReader(value, values).offer();
                if (numbers.add(offer.number())) {
                    offers.add(offer);
                } else {
                    refuse(number, "g:id", "pick.feed.twice");
                }
            } catch (OfferReader.Wrong e) {
                refuse(number, "g:" + e.field(), e.cause());
            }
        }

        void refuse(long item, String field, String cause) {
            if (refused.size() < MOST_REFUSALS) {
                refused.add(new Refused(item, field, cause));
            }
        }
    }
}
