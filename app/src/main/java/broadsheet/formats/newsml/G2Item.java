package broadsheet.formats.newsml;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.xml.XmlElement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A `newsItem`: rights, management, metadata and content.
final class G2Item {
    /// Identifiers of IPTC's formats are unique everywhere, whatever file they come in.
    private static final String ORIGIN = "iptc";

    private static final XmlElement NOTHING = XmlElement.empty();

    private final XmlElement item;
    private final XmlElement rights;
    private final XmlElement management;
    private final XmlElement meta;
    private final ReadLimits limits;

    G2Item(XmlElement item, ReadLimits limits) {
        this.item = item;
        this.limits = limits;
        rights = item.child("rightsinfo").orElse(NOTHING);
        management = item.child("itemmeta").orElse(NOTHING);
        meta = item.child("contentmeta").orElse(NOTHING);
    }

    FeedEvent event(FeedItemBuilder builder) {
        builder.origin(ORIGIN);
        Optional<XmlElement> embargo = management.child("embargoed");
        Optional<Instant> until = FeedDates.parse(embargo.map(XmlElement::text).orElse(null), limits.zone());
        String words = embargo.map(XmlElement::text).orElse("").strip();
        if (!words.isEmpty() && until.isEmpty()) {
            return builder.refused(Reason.BAD_DATE, words);
        }
        FeedStanding.Release release = FeedStanding.Release.ofIptc(code(management, "pubstatus"));
        boolean endless = embargo.isPresent() && words.isEmpty() && release == FeedStanding.Release.USABLE;
        FeedStanding standing = new FeedStanding(
                endless ? FeedStanding.Release.WITHHELD : release,
                FeedStanding.version(item.attribute("version")),
                until.orElse(null));
        builder.standing(standing).notes(notes());
        texts(builder);
        if (standing.isRecalled()) {
            // A recall needs no words of its own.
            builder.title(item.attribute("guid"));
        }
        people(builder);
        tags(builder);
        return builder.build();
    }

    private void texts(FeedItemBuilder builder) {
        builder.title(line(meta, "headline"));
        Map<String, String> descriptions = Roles.texts(meta.children("description"));
        ItemContent content = new ItemContent(item);
        FeedContent text = content.text();
        builder.content(text);
        String caption = Roles.first(descriptions, "caption", "");
        String summary = Roles.first(descriptions, "summary", "abstract", "synopsis");
        if (text.isBlank()) {
            String instead = summary != null ? summary : caption;
            builder.content(instead == null ? new FeedContent.None() : FeedText.content(instead, null));
        } else {
            builder.summary(summary != null ? FeedText.plain(summary) : content.lead());
        }
        Pictures pictures = new Pictures(this, caption, Roles.first(descriptions, "alttext", "alt"));
        pictures.add(content, builder);
        rest(content, builder);
    }

    private void rest(ItemContent content, FeedItemBuilder builder) {
        builder.title(content.headline())
                .title(line(management, "title"))
                .title(line(meta, "slugline"))
                .subtitle(content.subheadline())
                .language(meta.child("language")
                        .map(language -> language.attribute("tag"))
                        .orElse(null))
                .language(item.attribute("xml:lang"))
                .urgency(line(meta, "urgency"))
                .dateline(line(meta, "dateline"))
                .dateline(content.dateline())
                .dateline(isPicture() ? null : located())
                .published(line(management, "firstcreated"))
                .published(line(management, "versioncreated"))
                .updated(line(management, "versioncreated"));
    }

    boolean isPicture() {
        String kind = code(management, "itemclass");
        return kind != null && (kind.endsWith("picture") || kind.endsWith("graphic"));
    }

    private @Nullable String located() {
        return meta.child("located").map(place -> place.textOf("name")).orElse(null);
    }

    private void people(FeedItemBuilder builder) {
        for (XmlElement person : meta.children("creator", "contributor")) {
            String role = Roles.word(person.attribute("role"));
            // Who wrote the description of a picture, or put a package together, had no part in the story.
            boolean counts = person.name().equals("creator") || Roles.isPrinted(role);
            if (counts && !isPicture()) {
                builder.author(person.textOf("name"), role);
            }
        }
        String by = line(meta, "by");
        if (!builder.hasAuthor() && by != null) {
            builder.author(by.replaceFirst("^(?i)by[\\s:]+", ""));
        }
        for (XmlElement source : meta.children("infosource")) {
            builder.source(name(source));
        }
        boolean named = meta.children("infosource").stream().anyMatch(source -> name(source) != null);
        if (!named) {
            builder.source(management.child("provider").map(G2Item::name).orElse(null));
        }
    }

    private void tags(FeedItemBuilder builder) {
        meta.children("keyword").forEach(keyword -> builder.tag(keyword.text()));
        for (XmlElement subject : meta.children("subject")) {
            builder.tag(subject.textOf("name"));
            subject.child("mainconcept").ifPresent(concept -> builder.tag(concept.textOf("name")));
        }
    }

    private FeedItem.Notes notes() {
        return new FeedItem.Notes(
                line(rights, "copyrightnotice"), line(rights, "usageterms"), line(management, "ednote"), 0);
    }

    /// When the rights end; null when no end is set.
    @Nullable
    Instant rightsEnd() {
        String end = rights.attribute("validto");
        String terms =
                rights.child("usageterms").map(one -> one.attribute("validto")).orElse(null);
        return FeedDates.end(end != null ? end : terms, limits.zone()).orElse(null);
    }

    /// Who is printed under a picture of this item.
    @Nullable
    String credit() {
        String line = line(meta, "creditline");
        if (line != null) {
            return line;
        }
        String maker = meta.child("creator").map(G2Item::name).orElse(null);
        String holder = rights.child("copyrightholder").map(G2Item::name).orElse(null);
        return maker != null && holder != null && !maker.contains(holder)
                ? maker + "／" + holder
                : maker != null ? maker : holder;
    }

    /// The name of a party; else what its code says.
    private static @Nullable String name(XmlElement party) {
        String name = party.textOf("name");
        return name != null ? FeedText.line(name) : Roles.word(party.attribute("qcode"));
    }

    private static @Nullable String line(XmlElement parent, String child) {
        String text = parent.textOf(child);
        return text == null ? null : FeedText.plain(text);
    }

    private static @Nullable String code(XmlElement parent, String child) {
        XmlElement element = parent.child(child).orElse(NOTHING);
        String code = element.attribute("qcode");
        return code != null ? code : element.attribute("uri");
    }
}
