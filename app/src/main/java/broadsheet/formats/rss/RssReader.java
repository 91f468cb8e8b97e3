package broadsheet.formats.rss;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedReader;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.xml.XmlElement;
import broadsheet.formats.xml.XmlItems;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.9x to 2.0, RDF (RSS 0.9 and 1.0) and CDF, with the modules that carry news: content, Dublin
/// Core, Media
/// RSS, iTunes, Atom links.
public final class RssReader implements FeedReader {
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        XmlItems items = new XmlItems(text, limits, Set.of("channel", "rdf:rdf", "rss"), Set.of("item"));
        items.read(new Items(limits, events), events);
    }

    private record Items(ReadLimits limits, Consumer<FeedEvent> events, FeedHead head) implements XmlItems.Handler {
        Items(ReadLimits limits, Consumer<FeedEvent> events) {
            this(limits, events, new FeedHead());
        }

        @Override
        public void head(XmlElement element) {
            head.language(element.attribute("xml:lang"));
            switch (element.name()) {
                case "channel" -> head.link(element.attribute("href"));
                case "title", "dc:title" -> head.title(element.text());
                case "link" -> head.link(element.text());
                case "language", "dc:language" -> head.language(element.text());
                default -> {}
            }
        }

        @Override
        public void item(long number, XmlElement item) {
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            String base = item.base() != null ? item.base() : head.link;
            builder.base(base).origin(head.origin());
            addresses(item, builder);
            texts(item, base, builder);
            people(item, builder);
            pictures(item, builder);
            builder.published(item.textOf("pubdate", "dcterms:issued", "dc:date", "atom:published", "dcterms:created"))
                    .published(item.attribute("lastmod"))
                    .updated(item.textOf("dcterms:modified", "atom:updated"))
                    .language(item.textOf("dc:language", "language"))
                    .language(item.attribute("xml:lang"))
                    .language(head.language);
            events.accept(builder.build());
        }
    }

    private static void addresses(XmlElement item, FeedItemBuilder builder) {
        String guid = item.textOf("guid");
        builder.id(guid).id(item.attribute("rdf:about")).id(item.textOf("dc:identifier"));
        builder.url(item.textOf("feedburner:origlink")).url(item.textOf("link"));
        for (XmlElement link : item.children("atom:link", "link")) {
            String rel = link.attribute("rel");
            if (rel == null || rel.equals("alternate")) {
                builder.url(link.attribute("href"));
            }
        }
        item.child("guid")
                .filter(element -> !"false".equals(element.attribute("ispermalink")))
                .ifPresent(element -> builder.url(absoluteOnly(element.text())));
        builder.url(item.attribute("href")).url(absoluteOnly(item.attribute("rdf:about")));
    }

    private static @Nullable String absoluteOnly(@Nullable String text) {
        return text == null ? null : FeedText.webAddress(text, null).orElse(null);
    }

    private static void texts(XmlElement item, @Nullable String base, FeedItemBuilder builder) {
        String title = item.textOf("title", "dc:title", "media:title", "itunes:title");
        builder.title(title == null ? null : FeedText.plain(title));
        String subtitle = item.textOf("itunes:subtitle");
        builder.subtitle(subtitle == null ? null : FeedText.plain(subtitle));
        String full = item.textOf("content:encoded", "fullitem");
        if (full != null) {
            builder.content(FeedText.content(full, base));
        }
        item.child("body").ifPresent(body -> builder.content(inner(body, base)));
        String description = item.textOf("description", "abstract", "dc:description", "itunes:summary", "atom:summary");
        if (description != null) {
            boolean both = full != null || item.child("body").isPresent();
            builder.summary(both ? FeedText.plain(description) : null);
            item.child("description")
                    .filter(XmlElement::hasElements)
                    .ifPresent(element -> builder.content(inner(element, base)));
            builder.content(FeedText.content(description, base));
        }
    }

    private static FeedContent inner(XmlElement element, @Nullable String base) {
        return new FeedContent.Html(element.html(), element.base() != null ? element.base() : base);
    }

    private static void people(XmlElement item, FeedItemBuilder builder) {
        for (XmlElement person : item.children("dc:creator", "author", "itunes:author")) {
            String name = person.textOf("name", "atom:name");
            builder.author(name(name != null ? name : person.text()));
        }
        item.children("category", "dc:subject").forEach(category -> builder.tag(FeedText.plain(category.text())));
        String source = item.textOf("source", "dc:publisher", "dc:source");
        builder.source(source == null ? null : FeedText.plain(source));
    }

    /// RSS wants `mail@example.com (Name)`: the name counts, the address stays inside.
    private static @Nullable String name(String text) {
        Matcher both = MAIL_AND_NAME.matcher(text);
        if (both.find()) {
            return both.group(1);
        }
        String plain = FeedText.plain(text);
        return plain.indexOf('@') >= 0 && plain.indexOf(' ') < 0 ? null : plain;
    }

    private static void pictures(XmlElement item, FeedItemBuilder builder) {
        MediaElements.read(item, builder);
        for (XmlElement enclosure : item.children("enclosure")) {
            String url = enclosure.attribute("url");
            if (url != null) {
                builder.media(new FeedMedia(url, enclosure.attribute("type"), null, null, null));
            }
        }
        for (XmlElement image : item.children("image")) {
            String url = image.textOf("url");
            builder.media(FeedMedia.picture(url != null ? url : image.text()));
        }
    }
}
