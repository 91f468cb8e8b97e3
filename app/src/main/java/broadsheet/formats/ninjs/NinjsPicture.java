package broadsheet.formats.ninjs;

import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.json.JsonItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture, or other medium, with what must be said about it.
///
/// @param terms what it may be used for
record NinjsPicture(FeedMedia media, @Nullable String terms) {
    /// ODRL, as JSON or XML: a constraint on the date and time up to which something is permitted.
    private static final Pattern RIGHTS_END = Pattern.compile(
            "(?is)\\b(?:lt|lteq)\\b.{0,200}?\\b(?:right)?operand[^0-9]{1,40}(\\d{4}-\\d{2}-\\d{2}[0-9T:.+Z-]*)");
    private static final int LONGEST_RIGHTS = 20_000;

    /// The medium of an item that has renditions; keys in lower case.
    static Optional<NinjsPicture> of(JsonItem item, ReadLimits limits) {
        return best(item).map(rendition -> {
            List<Wording> descriptions = Wording.of(item, "description", "descriptions");
            String caption = Wording.withRole(descriptions, "caption", "text", "main", "")
                    .map(Wording::plain)
                    .orElse(null);
            String alt = Wording.withRole(descriptions, "alt", "alttext", "alt-text")
                    .map(Wording::plain)
                    .orElse(null);
            FeedMedia media = new FeedMedia(
                    "" + rendition.text("href"),
                    rendition.text("contenttype", "mimetype"),
                    caption,
                    credit(item, descriptions),
                    alt,
                    rightsEnd(item, limits));
            return new NinjsPicture(media, item.text("usageterms"));
        });
    }

    /// The largest picture; without a picture the first rendition of another kind.
    private static Optional<JsonItem> best(JsonItem item) {
        List<JsonItem> renditions = renditions(item);
        return renditions.stream()
                .filter(one -> new FeedMedia(
                                "" + one.text("href"), one.text("contenttype", "mimetype"), null, null, null)
                        .isPicture())
                .max(Comparator.comparingLong(NinjsPicture::width))
                .or(() -> renditions.stream().findFirst());
    }

    private static List<JsonItem> renditions(JsonItem item) {
        List<JsonItem> found = new ArrayList<>();
        for (JsonItem rendition : item.objects("renditions")) {
            boolean keyed = rendition.values().values().stream().allMatch(Map.class::isInstance);
            List<JsonItem> inside = keyed
                    ? rendition.values().values().stream().map(JsonItem::of).toList()
                    : List.of(rendition);
            inside.stream()
                    .map(NinjsItem::lowerCased)
                    .filter(one -> one.text("href") != null)
                    .forEach(found::add);
        }
        return found;
    }

    private static long width(JsonItem rendition) {
        String width = rendition.text("width");
        return width != null && width.matches("\\d{1,9}") ? Long.parseLong(width) : 0;
    }

    /// The credit line, else the photographer and the holder of the rights, as newspapers print it.
    private static @Nullable String credit(JsonItem item, List<Wording> descriptions) {
        Optional<Wording> line = Wording.withRole(descriptions, "creditline", "credit");
        if (line.isPresent()) {
            return line.get().plain();
        }
        String by = item.text("byline", "by");
        String holder = item.text("copyrightholder");
        boolean both = by != null && holder != null && !by.contains(holder);
        return both ? by + "／" + holder : by != null ? by : holder;
    }

    private static @Nullable Instant rightsEnd(JsonItem item, ReadLimits limits) {
        String rights = NinjsItem.lowerCased(JsonItem.of(item.values().getOrDefault("rightsinfo", "")))
                .text("encodedrights");
        if (rights == null || rights.length() > LONGEST_RIGHTS) {
            return null;
        }
        Matcher end = RIGHTS_END.matcher(rights);
        return end.find() ? FeedDates.end(end.group(1), limits.zone()).orElse(null) : null;
    }
}
