package broadsheet.formats.newsml;

import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.formats.xml.XmlElement;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pictures of an item, each once: of several sizes the largest.
record Pictures(
        G2Item item, @Nullable String caption, @Nullable String alt) {
    void add(ItemContent content, FeedItemBuilder into) {
        List<XmlElement> pictures =
                content.remote().stream().filter(Pictures::isPicture).toList();
        pictures.stream()
                .max(Comparator.comparingLong(Pictures::width))
                .ifPresent(picture -> into.media(new FeedMedia(
                        "" + picture.attribute("href"),
                        picture.attribute("contenttype"),
                        plain(caption),
                        item.credit(),
                        plain(alt),
                        item.rightsEnd())));
        content.nitfMedia().forEach(media -> nitf(media, into));
        content.remote().stream()
                .filter(other -> !isPicture(other) && other.attribute("href") != null)
                .forEach(other -> into.media(
                        new FeedMedia("" + other.attribute("href"), other.attribute("contenttype"), null, null, null)));
    }

    private void nitf(XmlElement media, FeedItemBuilder into) {
        String type = media.attribute("media-type");
        media.child("media-reference").ifPresent(reference -> {
            String source = reference.attribute("source");
            String mime = reference.attribute("mime-type");
            if (source != null) {
                into.media(new FeedMedia(
                        source,
                        mime != null ? mime : "image".equals(type) ? "image/*" : type,
                        plain(media.textOf("media-caption")),
                        plain(media.textOf("media-producer")),
                        plain(reference.attribute("alternate-text")),
                        item.rightsEnd()));
            }
        });
    }

    private static boolean isPicture(XmlElement remote) {
        String href = remote.attribute("href");
        return href != null && new FeedMedia(href, remote.attribute("contenttype"), null, null, null).isPicture();
    }

    private static long width(XmlElement remote) {
        String width = remote.attribute("width");
        return width != null && width.matches("\\d{1,9}") ? Long.parseLong(width) : 0;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : FeedText.plain(text);
    }
}
