package broadsheet.site.search;

import broadsheet.platform.cache.PageRequest;
import broadsheet.search.SearchQuery.Order;
import broadsheet.search.words.Days;
import broadsheet.search.words.Limits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The fields of the search form as a reader filled them in: what is wrong in one is as good as empty.
///
/// @param query the words
/// @param paper slug, or empty for all
/// @param tag one tag, or empty
/// @param byline a part of a name, or empty
/// @param from the first day, or empty
/// @param to the last day, or empty
public record SearchForm(String query, String paper, String tag, String byline, String from, String to, Order order) {
    static final Set<String> FIELDS = Set.of("q", "paper", "tag", "byline", "from", "to", "order", "after");
    private static final int LONGEST = 200;
    private static final int SHORT = 60;

    static SearchForm of(PageRequest request) {
        return new SearchForm(
                text(request, "q", LONGEST),
                text(request, "paper", SHORT),
                text(request, "tag", SHORT),
                text(request, "byline", SHORT),
                day(request, "from"),
                day(request, "to"),
                request.parameter("order").orElse("").equals("newest") ? Order.NEWEST : Order.BEST);
    }

    private static String text(PageRequest request, String name, int longest) {
        var line = request.parameter(name).orElse("").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }

    private static String day(PageRequest request, String name) {
        return request.parameter(name)
                .flatMap(Days::first)
                .map(LocalDate::toString)
                .orElse("");
    }

    /// What was chosen beside the words.
    Limits limits() {
        return new Limits(
                tag.isEmpty() ? null : tag,
                byline.isEmpty() ? null : byline,
                null,
                from.isEmpty() ? null : LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to).plusDays(1));
    }

    /// True when nothing is looked for.
    boolean isEmpty() {
        return query.isEmpty() && limits().isEmpty();
    }

    /// True when something stands in the fields that are folded away.
    public boolean narrowed() {
        return !limits().isEmpty();
    }

    /// True when the newest come first.
    public boolean newest() {
        return order == Order.NEWEST;
    }

    /// The address of this search with other words.
    public String asking(String words) {
        return address(Map.of("q", words));
    }

    /// The address of this search with one field changed; an empty value leaves it out.
    public String with(String field, String value) {
        return address(Map.of(field, value));
    }

    private String address(Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", query);
        fields.put("paper", paper);
        fields.put("tag", tag);
        fields.put("byline", byline);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("order", newest() ? "newest" : "");
        fields.putAll(changed);
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/search?", ""));
    }
}
