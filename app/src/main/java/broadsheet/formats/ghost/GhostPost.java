package broadsheet.formats.ghost;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDates;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedText;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.json.JsonItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post or a page.
record GhostPost(JsonItem post, GhostSurvey survey, ReadLimits limits) {
    /// Ghost writes it where its own address belongs.
    private static final String HOME = "__GHOST_URL__";

    private static final int MILLISECONDS = 11;

    void fill(FeedItemBuilder builder) {
        String id = post.text("id") == null ? "" : "" + post.text("id");
        boolean unique = post.text("uuid") != null || id.matches("[0-9a-f]{24}");
        builder.id(post.text("uuid"))
                .id(id)
                .origin(unique ? "ghost" : null)
                .url(post.text("canonical_url"))
                .title(post.text("title"))
                .summary(post.text("custom_excerpt"))
                .language(post.text("locale", "language"));
        builder.content(content());
        survey.tags(id).forEach(builder::tag);
        survey.authors(id).forEach(builder::author);
        if (!builder.hasAuthor() && post.text("author_id") != null) {
            builder.author(survey.user("" + post.text("author_id")));
        }
        picture(id, builder);
        standing(builder);
        String slug = post.text("slug");
        builder.oldAddress(slug == null ? null : "/" + slug + "/");
    }

    private FeedContent content() {
        String html = post.text("html");
        if (html != null) {
            return new FeedContent.Html(html.replace(HOME, ""), null);
        }
        for (String source : List.of("lexical", "mobiledoc")) {
            String cards = post.text(source);
            FeedContent text = cards == null ? new FeedContent.None() : new GhostCards(limits).content(cards);
            if (!text.isBlank()) {
                return text;
            }
        }
        String plain = post.text("markdown", "plaintext");
        return plain == null ? new FeedContent.None() : new FeedContent.Text(plain);
    }

    private void picture(String id, FeedItemBuilder builder) {
        String url = post.text("feature_image", "image");
        if (url != null) {
            GhostSurvey.Picture words = survey.picture(id);
            String caption = words.caption() == null ? post.text("feature_image_caption") : words.caption();
            builder.media(new FeedMedia(
                    url.replace(HOME, ""),
                    "image/*",
                    caption == null ? null : FeedText.plain(caption),
                    null,
                    words.alt() == null ? post.text("feature_image_alt") : words.alt()));
        }
    }

    private void standing(FeedItemBuilder builder) {
        Instant published = moment("published_at");
        Instant first = published != null ? published : moment("created_at");
        Instant updated = moment("updated_at");
        builder.published(first == null ? null : first.toString());
        builder.updated(updated == null ? null : updated.toString());
        String status = post.text("status");
        String visibility = post.text("visibility");
        boolean waits = "scheduled".equals(status) && published != null;
        boolean everyone = visibility == null || visibility.equals("public");
        boolean usable = everyone && (waits || "published".equals(status));
        builder.standing(new FeedStanding(
                usable ? FeedStanding.Release.USABLE : FeedStanding.Release.DRAFT, null, waits ? published : null));
    }

    /// Old exports count milliseconds, newer ones write dates.
    private @Nullable Instant moment(String key) {
        String text = post.text(key);
        if (text != null && text.length() >= MILLISECONDS && text.matches("\\d{11,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return FeedDates.parse(text, limits.zone()).orElse(null);
    }
}
