package broadsheet.formats.newsml;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedText;
import broadsheet.formats.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in a `contentSet`: NITF, HTML or plain text, and references to pictures.
final class ItemContent {
    private final List<XmlElement> sets;
    private final Optional<XmlElement> nitf;

    ItemContent(XmlElement item) {
        sets = item.children("contentset");
        nitf = sets.stream()
                .flatMap(set -> set.children("inlinexml").stream())
                .flatMap(xml -> xml.children("nitf").stream())
                .findFirst();
    }

    FeedContent text() {
        for (XmlElement set : sets) {
            for (XmlElement xml : set.children("inlinexml")) {
                FeedContent content = inlineXml(xml);
                if (!content.isBlank()) {
                    return content;
                }
            }
            for (XmlElement data : set.children("inlinedata")) {
                FeedContent content = inlineData(data);
                if (!content.isBlank()) {
                    return content;
                }
            }
        }
        return new FeedContent.None();
    }

    private static FeedContent inlineXml(XmlElement xml) {
        boolean nitf = xml.child("nitf").isPresent();
        // The outermost only: bodies inside of bodies would count again and again.
        XmlElement body = xml.descendants(nitf ? "body.content" : "body").stream()
                .findFirst()
                .orElse(nitf ? XmlElement.empty() : xml);
        String html = body.html();
        return html.isBlank()
                ? new FeedContent.None()
                : new FeedContent.Html(FeedText.clean(html), body.base() != null ? body.base() : xml.base());
    }

    private static FeedContent inlineData(XmlElement data) {
        String type = lower(data.attribute("contenttype"));
        String text = data.text();
        String encoding = data.attribute("encoding");
        if (encoding != null && lower(encoding).contains("base64")) {
            text = decoded(text);
        } else if (encoding != null || !(type.isEmpty() || type.startsWith("text/") || type.contains("xml"))) {
            return new FeedContent.None();
        }
        return type.equals("text/plain")
                ? new FeedContent.Text(FeedText.clean(text))
                : FeedText.content(text, data.base());
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    @Nullable
    String headline() {
        return ofNitf("hl1", "hedline", "title");
    }

    @Nullable
    String subheadline() {
        return ofNitf("hl2");
    }

    @Nullable
    String dateline() {
        return ofNitf("dateline");
    }

    /// The beginning that stands apart from the text.
    @Nullable
    String lead() {
        return ofNitf("abstract");
    }

    private @Nullable String ofNitf(String... names) {
        return nitf.map(root -> {
                    for (String name : names) {
                        for (XmlElement found : root.descendants(name)) {
                            return FeedText.lineOrNull(found.text());
                        }
                    }
                    return null;
                })
                .orElse(null);
    }

    /// References to pictures, films and sounds.
    List<XmlElement> remote() {
        List<XmlElement> found = new ArrayList<>();
        sets.forEach(set -> found.addAll(set.children("remotecontent")));
        return found;
    }

    /// NITF's own pictures.
    List<XmlElement> nitfMedia() {
        return nitf.map(root -> root.descendants("media")).orElse(List.of());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
