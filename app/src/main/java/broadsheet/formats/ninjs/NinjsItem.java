package broadsheet.formats.ninjs;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.json.JsonItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One item of ninjs. Keys count in any case, because ninjs 3 writes `versionCreated` where 1 and 2 write
/// `versioncreated`.
final class NinjsItem {
    /// Identifiers of IPTC's formats are unique everywhere, whatever file they come in.
    private static final String ORIGIN = "iptc";

    private final JsonItem item;
    private final ReadLimits limits;

    NinjsItem(JsonItem raw, ReadLimits limits) {
        this.item = lowerCased(raw);
        this.limits = limits;
    }

    static JsonItem lowerCased(JsonItem object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.values().forEach((key, value) -> values.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
        return new JsonItem(values);
    }

    FeedEvent event(long number) {
        FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
        builder.id(item.text("uri")).origin(ORIGIN);
        String type = item.text("type");
        if (type != null && List.of("event", "planning").contains(type)) {
            return builder.refused(Reason.NOT_A_STORY, "ninjs " + type);
        }
        String embargo = item.text("embargoeduntil", "embargoed", "embargo");
        Optional<Instant> until = FeedDates.parse(embargo, limits.zone());
        if (embargo != null && until.isEmpty()) {
            return builder.refused(Reason.BAD_DATE, embargo);
        }
        FeedStanding standing = new FeedStanding(
                FeedStanding.Release.ofIptc(item.text("pubstatus")),
                FeedStanding.version(item.text("version")),
                until.orElse(null));
        List<NinjsPicture> pictures = pictures();
        builder.standing(standing).notes(notes(pictures));
        texts(builder);
        if (standing.isRecalled()) {
            // A recall needs no words of its own.
            builder.title(item.text("uri"));
        }
        people(builder);
        tags(builder);
        pictures.forEach(picture -> builder.media(picture.media()));
        return builder.build();
    }

    private void texts(FeedItemBuilder builder) {
        List<Wording> headlines = Wording.of(item, "headline", "headlines");
        Wording.withRole(headlines, "main", "simple", "")
                .or(() -> headlines.stream().findFirst())
                .ifPresent(headline -> builder.title(headline.plain()));
        builder.title(item.text("title")).title(item.text("slugline"));
        Wording.withRole(headlines, "sub", "subheadline", "subtitle", "secondary")
                .ifPresent(headline -> builder.subtitle(headline.plain()));
        List<Wording> descriptions = Wording.of(item, "description", "descriptions");
        FeedContent body = Wording.content(Wording.of(item, "body", "bodies"));
        Optional<Wording> description =
                Wording.withRole(descriptions, "summary", "abstract", "teaser", "caption", "text", "main", "");
        if (body.isBlank()) {
            description.ifPresent(one -> builder.content(FeedText.content(one.value(), null)));
        } else {
            builder.content(body);
            description.ifPresent(one -> builder.summary(one.plain()));
        }
        builder.language(item.text("language"))
                .dateline(item.text("dateline", "located"))
                .urgency(item.text("urgency"))
                .published(item.text("firstcreated", "contentcreated", "versioncreated"))
                .updated(item.text("versioncreated"));
    }

    private void people(FeedItemBuilder builder) {
        String by = item.text("byline", "by");
        builder.author(by == null ? null : withoutBy(by));
        for (JsonItem raw : item.objects("infosources", "infosource")) {
            JsonItem source = lowerCased(raw);
            builder.source(source.text("name", "literal", "code"));
        }
        if (item.objects("infosources", "infosource").isEmpty()) {
            builder.source(item.text("copyrightholder"));
        }
    }

    private static String withoutBy(String by) {
        return by.strip().replaceFirst("^(?i)(by|von)[\\s:]+", "");
    }

    /// What the item is about. Places and people that it only mentions are no tags.
    private void tags(FeedItemBuilder builder) {
        for (Object keyword : item.list("keywords", "keyword")) {
            builder.tag(
                    keyword instanceof String word ? word : JsonItem.of(keyword).text("name"));
        }
        Stream.of("subject", "person", "people", "organisation", "place", "event", "object")
                .flatMap(kind -> Stream.of(kind, kind + "s"))
                .flatMap(kind -> item.objects(kind).stream())
                .map(NinjsItem::lowerCased)
                .filter(one -> one.text("rel") == null || "about".equals(one.text("rel")))
                .forEach(one -> builder.tag(one.text("name")));
    }

    private List<NinjsPicture> pictures() {
        Stream<JsonItem> beside = Stream.concat(
                item.objects("associations").stream().filter(one -> !isKeyed(one)),
                item.objects("associations").stream()
                        .filter(NinjsItem::isKeyed)
                        .flatMap(all -> all.values().keySet().stream().flatMap(key -> all.objects(key).stream())));
        return Stream.concat(Stream.of(item), beside.map(NinjsItem::lowerCased))
                .map(one -> NinjsPicture.of(one, limits))
                .flatMap(Optional::stream)
                .toList();
    }

    /// In ninjs 1 associations are an object whose keys name them.
    private static boolean isKeyed(JsonItem associations) {
        return associations.text("uri", "type", "name") == null;
    }

    private FeedItem.Notes notes(List<NinjsPicture> pictures) {
        String terms = Stream.concat(
                        Stream.ofNullable(item.text("usageterms")),
                        pictures.stream().flatMap(picture -> Stream.ofNullable(picture.terms())))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new FeedItem.Notes(item.text("copyrightnotice"), terms.isBlank() ? null : terms, item.text("ednote"), 0);
    }
}
