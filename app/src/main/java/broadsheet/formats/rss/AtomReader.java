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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads Atom 0.3 and 1.0, as feeds and as single entries.
public final class AtomReader implements FeedReader {
    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        XmlItems items = new XmlItems(text, limits, Set.of("atom:feed", "feed"), Set.of("atom:entry", "entry"));
        items.read(new Entries(limits, events, new FeedHead()), events);
    }

    private record Entries(ReadLimits limits, Consumer<FeedEvent> events, FeedHead head) implements XmlItems.Handler {
        @Override
        public void head(XmlElement element) {
            head.language(element.attribute("xml:lang"));
            switch (element.name()) {
                case "atom:id", "id" -> head.id(element.text());
                case "atom:title", "title" -> head.title(plain(element));
                case "atom:link", "link" -> {
                    String rel = element.attribute("rel");
                    if (rel == null || rel.equals("alternate")) {
                        head.link(element.attribute("href"));
                    }
                }
                case "atom:author", "author" -> head.author(element.textOf("atom:name", "name"));
                default -> {}
            }
        }

        @Override
        public void item(long number, XmlElement entry) {
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            String base = entry.base() != null ? entry.base() : head.link;
            builder.base(base).origin(head.origin()).id(entry.textOf("atom:id", "id"));
            links(entry, builder);
            texts(entry, base, builder);
            people(entry, builder);
            builder.author(builder.hasAuthor() ? null : head.author);
            MediaElements.read(entry, builder);
            builder.published(entry.textOf(
                            "atom:published",
                            "published",
                            "atom:issued",
                            "issued",
                            "atom:created",
                            "created",
                            "dc:date"))
                    .updated(entry.textOf("atom:updated", "updated", "atom:modified", "modified"))
                    .language(entry.attribute("xml:lang"))
                    .language(head.language);
            events.accept(builder.build());
        }
    }

    private static void links(XmlElement entry, FeedItemBuilder builder) {
        builder.url(entry.textOf("feedburner:origlink"));
        for (XmlElement link : entry.children("atom:link", "link")) {
            String rel = Objects.requireNonNullElse(link.attribute("rel"), "alternate");
            String href = link.attribute("href");
            if (href != null && rel.equals("alternate")) {
                builder.url(href);
            } else if (href != null && rel.equals("enclosure")) {
                builder.media(new FeedMedia(href, link.attribute("type"), link.attribute("title"), null, null));
            }
        }
    }

    private static void texts(XmlElement entry, @Nullable String base, FeedItemBuilder builder) {
        entry.child("atom:title", "title").ifPresent(title -> builder.title(plain(title)));
        List<XmlElement> contents = entry.children("atom:content", "content");
        for (XmlElement content : contents) {
            builder.content(content(content, base));
        }
        entry.child("atom:summary", "summary").ifPresent(summary -> {
            if (builder.hasContent()) {
                builder.summary(plain(summary));
            } else {
                builder.content(content(summary, base));
            }
        });
    }

    private static void people(XmlElement entry, FeedItemBuilder builder) {
        for (XmlElement author : entry.children("atom:author", "author", "dc:creator")) {
            String name = author.textOf("atom:name", "name");
            builder.author(name != null ? name : author.hasElements() ? null : author.text());
        }
        for (XmlElement category : entry.children("atom:category", "category")) {
            String label = category.attribute("label");
            builder.tag(label != null && !label.isBlank() ? label : category.attribute("term"));
        }
        entry.children("dc:subject").forEach(subject -> builder.tag(subject.text()));
        entry.child("atom:source", "source")
                .flatMap(source -> source.child("atom:title", "title"))
                .ifPresent(title -> builder.source(plain(title)));
    }

    /// The words of a text construct.
    private static String plain(XmlElement element) {
        return switch (content(element, null)) {
            case FeedContent.Html html -> FeedText.plain(html.markup());
            case FeedContent.Text text -> text.text();
            case FeedContent.None _ -> "";
        };
    }

    /// Atom 1.0 says in `type` what the text is; Atom 0.3 in `type` and `mode`.
    private static FeedContent content(XmlElement element, @Nullable String base) {
        String near = element.base() != null ? element.base() : base;
        String type = lower(element.attribute("type"));
        String mode = lower(element.attribute("mode"));
        if (mode.equals("base64") || isBinary(type)) {
            return decoded(element.text(), type, near);
        }
        if (element.hasElements()) {
            return new FeedContent.Html(element.html(), near);
        }
        String text = element.text();
        boolean plain = (type.equals("text") && mode.isEmpty()) || type.equals("text/plain");
        return plain ? new FeedContent.Text(FeedText.clean(text)) : FeedText.content(text, near);
    }

    private static FeedContent decoded(String text, String type, @Nullable String base) {
        if (isBinary(type) && !type.startsWith("text/")) {
            return new FeedContent.None();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            return FeedText.content(new String(bytes, StandardCharsets.UTF_8), base);
        } catch (IllegalArgumentException _) {
            return new FeedContent.None();
        }
    }

    private static boolean isBinary(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
