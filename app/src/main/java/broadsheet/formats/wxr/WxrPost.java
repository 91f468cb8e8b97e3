package broadsheet.formats.wxr;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.xml.XmlElement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A post or a page.
record WxrPost(XmlElement item, WxrSurvey survey, ReadLimits limits) {
    private static final Set<String> NO_SECTION = Set.of("uncategorized", "未分類", "未分类");

    void fill(FeedItemBuilder builder) {
        String title = item.textOf("title");
        String summary = item.textOf("excerpt:encoded");
        builder.url(item.textOf("link"))
                .title(title == null ? null : FeedText.plain(title))
                .summary(summary == null ? null : FeedText.plain(summary));
        for (XmlElement creator : item.children("dc:creator")) {
            builder.author(FeedText.plain(survey.author(creator.text())));
        }
        String raw = item.textOf("content:encoded");
        if (raw != null) {
            builder.content(new FeedContent.Html(WxrContent.html(FeedText.clean(raw)), item.textOf("link")));
        }
        standing(builder);
        categories(builder);
        pictures(raw == null ? "" : raw, builder);
        oldAddresses(builder);
        builder.notes(
                new FeedItem.Notes(null, null, null, item.children("wp:comment").size()));
    }

    private void standing(FeedItemBuilder builder) {
        Instant published = moment("wp:post_date_gmt", "pubdate", "wp:post_date");
        Instant updated = moment("wp:post_modified_gmt", "wp:post_modified");
        builder.published(published == null ? null : published.toString());
        builder.updated(updated == null ? null : updated.toString());
        String status =
                Objects.requireNonNullElse(item.textOf("wp:status"), "publish").strip();
        boolean open = item.textOf("wp:post_password") == null;
        boolean waits = status.equals("future") && published != null;
        boolean usable = open && (waits || status.equals("publish"));
        builder.standing(new FeedStanding(
                usable ? FeedStanding.Release.USABLE : FeedStanding.Release.DRAFT, null, waits ? published : null));
    }

    /// The first of these that is a moment: drafts carry dates of zeros.
    private @Nullable Instant moment(String... names) {
        for (String name : names) {
            String text = item.textOf(name);
            String zoned = text != null && name.endsWith("_gmt") ? text.strip() + "Z" : text;
            Instant moment = FeedDates.parse(zoned, limits.zone()).orElse(null);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    /// The first category is the section, the others are tags.
    private void categories(FeedItemBuilder builder) {
        boolean sectioned = false;
        for (XmlElement category : item.children("category")) {
            String name = FeedText.plain(category.text());
            String domain = category.attribute("domain");
            if (NO_SECTION.contains(FeedText.line(name).toLowerCase(Locale.ROOT))) {
                continue;
            }
            if ("category".equals(domain) && !sectioned) {
                builder.section(name);
                sectioned = true;
            } else if (domain == null || domain.equals("category") || domain.equals("post_tag")) {
                builder.tag(name);
            }
        }
    }

    private void pictures(String raw, FeedItemBuilder builder) {
        String lead = WxrSurvey.meta(item, "_thumbnail_id");
        String own = item.textOf("wp:post_id");
        Stream<String> galleries = WxrContent.galleries(raw).stream()
                .flatMap(ids -> ids.isEmpty() && own != null ? survey.picturesOf(own).stream() : ids.stream());
        Stream.concat(Stream.ofNullable(lead), galleries).distinct().forEach(id -> {
            FeedMedia picture = survey.picture(id);
            if (picture != null) {
                builder.media(picture);
            }
        });
    }

    private void oldAddresses(FeedItemBuilder builder) {
        String link = item.textOf("link");
        String guid = item.textOf("guid");
        builder.oldAddress(link);
        if (guid != null && link != null && sameHost(guid, link)) {
            builder.oldAddress(guid);
        }
        String path = FeedText.oldPath(link).orElse(null);
        if (path != null) {
            for (String slug : oldSlugs()) {
                builder.oldAddress(path.substring(0, path.lastIndexOf('/') + 1) + slug);
            }
        }
    }

    private List<String> oldSlugs() {
        return item.children("wp:postmeta").stream()
                .filter(meta -> "_wp_old_slug".equals(meta.textOf("wp:meta_key")))
                .flatMap(meta -> Stream.ofNullable(meta.textOf("wp:meta_value")))
                .map(String::strip)
                .filter(slug -> slug.indexOf('/') < 0)
                .toList();
    }

    private static boolean sameHost(String one, String other) {
        try {
            String host = URI.create(one.strip()).getHost();
            return host != null
                    && host.equalsIgnoreCase(URI.create(other.strip()).getHost());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
