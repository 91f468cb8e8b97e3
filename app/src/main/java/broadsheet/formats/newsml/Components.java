package broadsheet.formats.newsml;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.formats.xml.XmlElement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The components of a NewsML 1 item that have content of their own, by their role.
final class Components {
    /// Texts that are no body: the same headline as HTML, addresses for the press, style sheets.
    private static final Set<String> BESIDE =
            Set.of("stylesheet", "headline", "subheadline", "contact", "logo", "caption", "slugline");
    private static final Set<String> BODY = Set.of("body", "main", "text", "story");

    private final List<XmlElement> components;

    Components(XmlElement item) {
        components = item.descendants("newscomponent").stream()
                .filter(component -> !component.children("contentitem").isEmpty())
                .toList();
    }

    /// The component whose role says that it is the body, else the first that holds text.
    FeedContent text() {
        return components.stream()
                .filter(component -> !BESIDE.contains(role(component)))
                .sorted(Comparator.comparing(component -> !BODY.contains(role(component))))
                .map(Components::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(new FeedContent.None());
    }

    private static FeedContent text(XmlElement component) {
        for (XmlElement content : component.children("contentitem")) {
            XmlElement data = content.child("datacontent").orElse(XmlElement.empty());
            XmlElement body = data.descendants("body.content", "body").stream()
                    .findFirst()
                    .orElse(data);
            if (!body.text().isBlank()) {
                return body.hasElements()
                        ? new FeedContent.Html(FeedText.clean(body.html()), data.base())
                        : FeedText.content(body.text(), data.base());
            }
        }
        return new FeedContent.None();
    }

    /// Of each component the widest picture; logos are left out.
    void pictures(@Nullable String credit, FeedItemBuilder into) {
        for (XmlElement component : components) {
            if (role(component).equals("logo")) {
                continue;
            }
            component.children("contentitem").stream()
                    .filter(Components::isPicture)
                    .max(Comparator.comparingLong(Components::width))
                    .ifPresent(picture -> into.media(new FeedMedia(
                            "" + picture.attribute("href"), type(picture), caption(component), credit, null)));
        }
    }

    private static @Nullable String caption(XmlElement component) {
        for (XmlElement line : component.descendants("headline", "caption")) {
            return FeedText.plain(line.text());
        }
        return null;
    }

    private static boolean isPicture(XmlElement content) {
        String href = content.attribute("href");
        return href != null && new FeedMedia(href, type(content), null, null, null).isPicture();
    }

    private static @Nullable String type(XmlElement content) {
        return content.child("mimetype")
                .map(type -> type.attribute("formalname"))
                .orElse(null);
    }

    private static long width(XmlElement content) {
        return content.descendants("property").stream()
                .filter(property -> "PixelWidth".equalsIgnoreCase(property.attribute("formalname")))
                .flatMap(property -> Stream.ofNullable(property.attribute("value")))
                .filter(value -> value.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static String role(XmlElement component) {
        String role =
                component.child("role").map(one -> one.attribute("formalname")).orElse(null);
        return role == null ? "" : role.toLowerCase(Locale.ROOT);
    }
}
