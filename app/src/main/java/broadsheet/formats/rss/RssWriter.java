package broadsheet.formats.rss;

import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedWriter;
import broadsheet.formats.xml.XmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/// Writes RSS 2.0, with the whole text in `content:encoded`, people in `dc:creator`, pictures as Media RSS.
public final class RssWriter implements FeedWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public void write(FeedDocument feed, OutputStream out) throws IOException {
        XmlWriter.document(
                out,
                "rss",
                rss -> rss.element("channel", channel -> channel(channel, feed)),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/");
    }

    private static void channel(XmlWriter xml, FeedDocument feed) throws XMLStreamException {
        xml.text("title", feed.title());
        xml.text("link", feed.homeUrl());
        xml.text("description", feed.description());
        xml.text("language", feed.language());
        xml.text("lastBuildDate", date(feed.updated()));
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.selfUrl());
        if (feed.iconUrl() != null) {
            String icon = feed.iconUrl();
            xml.element("image", image -> {
                image.text("url", icon);
                image.text("title", feed.title());
                image.text("link", feed.homeUrl());
            });
        }
        for (FeedEntry entry : feed.entries()) {
            xml.element("item", item -> item(item, entry));
        }
    }

    private static void item(XmlWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.text("title", entry.title());
        xml.text("link", entry.url());
        xml.text("guid", entry.id(), "isPermaLink", Boolean.toString(entry.id().equals(entry.url())));
        xml.text("pubDate", date(entry.published()));
        if (entry.updated().isAfter(entry.published())) {
            xml.text("atom:updated", entry.updated().toString());
        }
        for (String author : entry.authors()) {
            xml.text("dc:creator", author);
        }
        for (String tag : entry.tags()) {
            xml.text("category", tag);
        }
        xml.text("description", entry.summary());
        xml.text("content:encoded", entry.html());
        if (entry.picture() != null) {
            picture(xml, entry.picture());
        }
    }

    private static void picture(XmlWriter xml, FeedMedia picture) throws XMLStreamException {
        String type = picture.type() == null || picture.type().endsWith("*") ? null : picture.type();
        String[] attributes = type == null
                ? new String[] {"url", picture.url(), "medium", "image"}
                : new String[] {"url", picture.url(), "medium", "image", "type", type};
        xml.element(
                "media:content",
                media -> {
                    media.text("media:description", picture.caption());
                    media.text("media:credit", picture.credit());
                },
                attributes);
    }

    private static String date(Instant when) {
        return DATE.format(when);
    }
}
