package broadsheet.formats.xml;

import broadsheet.formats.FeedText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes an XML document in UTF-8, with two spaces of indent a level. Characters that XML cannot hold are left
/// out.
/// Names are written as given, prefix and all; namespaces are declared as attributes of the root.
public final class XmlWriter {
    private final XMLStreamWriter writer;
    private int depth;

    private XmlWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /// Writes what an element holds.
    @FunctionalInterface
    public interface Content {
        void write(XmlWriter xml) throws XMLStreamException;
    }

    /// Writes a whole document; `attributes` of its root are names and values in turn. Does not close `out`.
    public static void document(OutputStream out, String root, Content content, String... attributes)
            throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            new XmlWriter(writer).element(root, content, attributes);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    /// An element that holds others.
    public void element(String name, Content content, String... attributes) throws XMLStreamException {
        start(name, attributes);
        depth++;
        content.write(this);
        depth--;
        newLine();
        writer.writeEndElement();
    }

    /// An element that holds text; nothing when the text is null.
    public void text(String name, @Nullable String text, String... attributes) throws XMLStreamException {
        if (text != null) {
            start(name, attributes);
            writer.writeCharacters(FeedText.clean(text));
            writer.writeEndElement();
        }
    }

    /// An element without content.
    public void empty(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    /// An element that holds well-formed XML without a declaration, exactly as it is written there.
    public void copy(String name, String content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(
                new StringReader("<" + name + ">" + FeedText.clean(content) + "</" + name + ">"));
        newLine();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> copyStart(reader);
                case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
                case XMLStreamConstants.CHARACTERS -> writer.writeCharacters(reader.getText());
                default -> {}
            }
        }
    }

    private void copyStart(XMLStreamReader reader) throws XMLStreamException {
        writer.writeStartElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], FeedText.clean(attributes[i + 1]));
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }
}
