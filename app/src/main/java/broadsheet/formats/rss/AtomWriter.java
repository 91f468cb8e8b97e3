package broadsheet.formats.rss;

import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedWriter;
import broadsheet.formats.xml.XmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Writes Atom 1.0.
public final class AtomWriter implements FeedWriter {
    @Override
    public void write(FeedDocument feed, OutputStream out) throws IOException {
        XmlWriter.document(
                out,
                "feed",
                xml -> feed(xml, feed),
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                feed.language());
    }

    private static void feed(XmlWriter xml, FeedDocument feed) throws XMLStreamException {
        xml.text("id", feed.selfUrl());
        xml.text("title", feed.title());
        xml.text("subtitle", feed.description());
        xml.text("updated", feed.updated().toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.selfUrl());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.homeUrl());
        xml.text("icon", feed.iconUrl());
        people(xml, List.of(feed.publisher()));
        for (FeedEntry entry : feed.entries()) {
            xml.element("entry", item -> entry(item, entry), "xml:lang", entry.language());
        }
    }

    private static void entry(XmlWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.text("id", entry.id());
        xml.text("title", entry.title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        xml.text("published", entry.published().toString());
        xml.text("updated", entry.updated().toString());
        people(xml, entry.authors());
        for (String tag : entry.tags()) {
            xml.empty("category", "term", tag);
        }
        FeedMedia picture = entry.picture();
        if (picture != null) {
            String type = picture.type() == null || picture.type().endsWith("*") ? "image/jpeg" : picture.type();
            xml.empty("link", "rel", "enclosure", "type", type, "href", picture.url());
        }
        xml.text("summary", entry.summary());
        xml.text("content", entry.html(), "type", "html");
    }

    private static void people(XmlWriter xml, List<String> names) throws XMLStreamException {
        for (String name : names) {
            xml.element("author", author -> author.text("name", name));
        }
    }
}
