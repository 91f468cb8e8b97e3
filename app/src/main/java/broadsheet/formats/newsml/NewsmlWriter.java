package broadsheet.formats.newsml;

import broadsheet.formats.NewsItem;
import broadsheet.formats.NewsItem.Content;
import broadsheet.formats.NewsItem.Party;
import broadsheet.formats.xml.XmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/// Writes NewsML-G2 2.29 (conformance level power) with the text as XHTML. The order of the elements is the schema's.
public final class NewsmlWriter {
    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_35.xml";

    private NewsmlWriter() {}

    /// Writes one item as UTF-8 and does not close the stream.
    public static void write(NewsItem item, OutputStream out) throws IOException {
        XmlWriter.document(
                out,
                "newsItem",
                xml -> newsItem(xml, item),
                "xmlns",
                NAMESPACE,
                "guid",
                item.uri(),
                "version",
                Long.toString(item.version()),
                "standard",
                "NewsML-G2",
                "standardversion",
                "2.29",
                "conformance",
                "power",
                "xml:lang",
                item.language());
    }

    private static void newsItem(XmlWriter xml, NewsItem item) throws XMLStreamException {
        Content content = item.content();
        xml.empty("catalogRef", "href", CATALOG);
        xml.element("rightsInfo", rights -> {
            rights.element(
                    "copyrightHolder",
                    holder -> holder.text("name", item.publisher().name()),
                    uri(item.publisher()));
            if (content != null && content.terms() != null) {
                rights.empty("link", "rel", "irel:seeAlso", "href", content.terms());
            }
        });
        xml.element("itemMeta", meta -> itemMeta(meta, item));
        if (content != null) {
            xml.element("contentMeta", meta -> contentMeta(meta, item, content));
            xml.element("contentSet", set -> contentSet(set, content));
        }
    }

    private static void itemMeta(XmlWriter xml, NewsItem item) throws XMLStreamException {
        xml.empty("itemClass", "qcode", "ninat:text");
        xml.element(
                "provider", provider -> provider.text("name", item.publisher().name()), uri(item.publisher()));
        xml.text("versionCreated", seconds(item.changed()));
        xml.text("firstCreated", seconds(item.created()));
        xml.empty("pubStatus", "qcode", item.content() == null ? "stat:canceled" : "stat:usable");
        xml.text("edNote", item.note());
        if (item.content() != null) {
            xml.empty("link", "rel", "irel:seeAlso", "href", item.content().page());
        }
    }

    private static void contentMeta(XmlWriter xml, NewsItem item, Content content) throws XMLStreamException {
        xml.text("urgency", Integer.toString(content.urgency()));
        xml.text("contentCreated", seconds(item.created()));
        xml.text("contentModified", seconds(item.changed()));
        parties(xml, "creator", content.creators());
        parties(xml, "contributor", content.contributors());
        for (String source : content.sources()) {
            xml.element("infoSource", one -> one.text("name", source));
        }
        xml.empty("language", "tag", item.language());
        for (String subject : content.subjects()) {
            xml.element("subject", one -> one.text("name", subject), "type", "cpnat:abstract");
        }
        if (content.section() != null) {
            xml.element("genre", genre -> genre.text("name", content.section()));
        }
        xml.text("headline", content.headline());
        xml.text("dateline", content.located());
        xml.text("description", content.summary().isBlank() ? null : content.summary(), "role", "drol:summary");
    }

    private static void parties(XmlWriter xml, String element, Iterable<Party> parties) throws XMLStreamException {
        for (Party party : parties) {
            xml.element(element, one -> one.text("name", party.name()), uri(party));
        }
    }

    private static void contentSet(XmlWriter xml, Content content) throws XMLStreamException {
        xml.element(
                "inlineXML",
                inline -> inline.element(
                        "html",
                        html -> {
                            html.element("head", head -> head.text("title", content.headline()));
                            html.copy("body", content.text().xhtml());
                        },
                        "xmlns",
                        "http://www.w3.org/1999/xhtml"),
                "contenttype",
                "application/xhtml+xml",
                "wordcount",
                Integer.toString(content.text().words()));
    }

    private static String[] uri(Party party) {
        return party.uri() == null ? new String[0] : new String[] {"uri", party.uri()};
    }

    private static String seconds(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
