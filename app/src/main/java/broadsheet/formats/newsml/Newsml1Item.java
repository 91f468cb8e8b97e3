package broadsheet.formats.newsml;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedStanding.Release;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.xml.XmlElement;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A `NewsItem` of NewsML 1: components inside of components, each with lines, metadata and content.
final class Newsml1Item {
    private final XmlElement item;
    private final XmlElement management;
    private final ReadLimits limits;

    Newsml1Item(XmlElement item, ReadLimits limits) {
        this.item = item;
        this.limits = limits;
        management = item.child("newsmanagement").orElse(XmlElement.empty());
    }

    FeedEvent event(FeedItemBuilder builder) {
        XmlElement identifier = item.child("identification")
                .flatMap(one -> one.child("newsidentifier"))
                .orElse(XmlElement.empty());
        String id = identifier.textOf("newsitemid");
        builder.origin("iptc")
                .id(
                        id == null
                                ? identifier.textOf("publicidentifier")
                                : "urn:newsml:" + line(identifier.textOf("providerid")) + ":"
                                        + line(identifier.textOf("dateid")) + ":" + line(id));
        FeedStanding standing = standing(FeedStanding.version(identifier.textOf("revisionid")));
        builder.standing(standing).notes(new FeedItem.Notes(first("copyrightline"), null, null, 0));
        Components components = new Components(item);
        FeedContent text = components.text();
        builder.content(text)
                .title(first("headline"))
                .title(first("slugline"))
                .title(standing.isRecalled() ? id : null)
                .subtitle(first("subheadline"))
                .author(withoutBy(first("byline")))
                .dateline(first("dateline"))
                .urgency(formalName(management, "urgency"))
                .published(date(management.textOf("firstcreated", "thisrevisioncreated")))
                .updated(date(management.textOf("thisrevisioncreated")));
        item.descendants("language").forEach(language -> builder.language(language.attribute("formalname")));
        sources(builder);
        keywords(builder);
        components.pictures(first("creditline"), builder);
        return builder.build();
    }

    private FeedStanding standing(@Nullable Long version) {
        String status = formalName(management, "status");
        XmlElement change = management.child("statuswillchange").orElse(XmlElement.empty());
        Instant until = FeedDates.parse(date(change.textOf("dateandtime")), limits.zone())
                .orElse(null);
        boolean embargo = "embargoed".equalsIgnoreCase(status)
                && until != null
                && Release.ofIptc(formalName(change, "futurestatus")) == Release.USABLE;
        return embargo
                ? new FeedStanding(Release.USABLE, version, until)
                : new FeedStanding(Release.ofIptc(status), version, null);
    }

    private void sources(FeedItemBuilder builder) {
        for (String name : new String[] {"source", "provider"}) {
            item.descendants("administrativemetadata").stream()
                    .flatMap(meta -> meta.children(name).stream())
                    .flatMap(source -> source.children("party").stream())
                    .flatMap(party -> Stream.ofNullable(party.attribute("formalname")))
                    .limit(1)
                    .forEach(builder::source);
        }
    }

    private void keywords(FeedItemBuilder builder) {
        item.descendants("keywordline").forEach(line -> builder.tag(FeedText.plain(line.text())));
        for (XmlElement property : item.descendants("property")) {
            String kind = property.attribute("formalname");
            if (kind != null && kind.toLowerCase(Locale.ROOT).endsWith("keywords")) {
                builder.tag(property.attribute("value"));
            }
        }
    }

    private @Nullable String first(String name) {
        return item.descendants(name).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(FeedText::plain)
                .orElse(null);
    }

    private static @Nullable String withoutBy(@Nullable String by) {
        return by == null ? null : by.replaceFirst("^(?i)by[\\s:]+", "");
    }

    private static @Nullable String formalName(XmlElement parent, String child) {
        return parent.child(child).map(one -> one.attribute("formalname")).orElse(null);
    }

    /// `20130516T040100+0000` with the colons that other formats write.
    private static @Nullable String date(@Nullable String basic) {
        return basic == null ? null : basic.strip().replaceFirst("^(\\d{8})T(\\d{2})(\\d{2})(\\d{2})", "$1T$2:$3:$4");
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : FeedText.line(text);
    }
}
