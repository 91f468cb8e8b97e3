package broadsheet.formats.rss;

import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.formats.xml.XmlElement;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Media RSS and iTunes elements of an item, in RSS and Atom alike.
final class MediaElements {
    private static final Pattern SEPARATOR = Pattern.compile("[,;、]");

    private MediaElements() {}

    static void read(XmlElement item, FeedItemBuilder into) {
        for (XmlElement group : item.children("media:group")) {
            read(group, into);
        }
        List<XmlElement> contents = item.children("media:content");
        for (XmlElement content : contents) {
            add(content, item, into);
        }
        if (contents.isEmpty()) {
            item.children("media:thumbnail").forEach(thumbnail -> add(thumbnail, item, into));
        }
        for (XmlElement image : item.children("itunes:image")) {
            String url = image.attribute("href");
            if (url != null) {
                into.media(FeedMedia.picture(url));
            }
        }
        item.children("media:category").forEach(category -> into.tag(category.text()));
        for (String name : List.of("media:keywords", "itunes:keywords")) {
            for (XmlElement keywords : item.children(name)) {
                for (String keyword : SEPARATOR.split(keywords.text(), -1)) {
                    into.tag(keyword);
                }
            }
        }
    }

    private static void add(XmlElement media, XmlElement item, FeedItemBuilder into) {
        String url = media.attribute("url");
        if (url == null) {
            return;
        }
        String caption = nearest(media, item, "media:description");
        String title = nearest(media, item, "media:title");
        into.media(new FeedMedia(
                url, type(media), caption != null ? caption : title, nearest(media, item, "media:credit"), null));
    }

    private static @Nullable String type(XmlElement media) {
        String type = media.attribute("type");
        if (type != null && type.indexOf('/') > 0) {
            return type;
        }
        boolean picture =
                "image".equals(media.attribute("medium")) || media.name().equals("media:thumbnail");
        return picture ? "image/*" : type;
    }

    private static @Nullable String nearest(XmlElement media, XmlElement item, String name) {
        String own = media.textOf(name);
        String text = own != null ? own : item.textOf(name);
        return text == null ? null : FeedText.plain(text);
    }
}
