package broadsheet.formats.wxr;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedReader;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.xml.XmlElement;
import broadsheet.formats.xml.XmlItems;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads an export of WordPress: posts and pages. Pictures stand in it as items of their own, often behind the posts
/// that show them, so the file is looked through first. Menus, revisions and other furniture of the site are passed
/// over; other kinds of items are refused by name.
public final class WxrReader implements FeedReader {
    private static final Set<String> STORIES = Set.of("post", "page", "");
    private static final Set<String> FURNITURE = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face");

    private final WxrSurvey survey;

    public WxrReader() {
        this(new WxrSurvey());
    }

    private WxrReader(WxrSurvey survey) {
        this.survey = survey;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public FeedReader after(Reader text, ReadLimits limits) throws IOException {
        WxrSurvey found = new WxrSurvey();
        try {
            items(text, limits).read(found, refused -> {});
        } catch (RefusedInput _) {
            // The second reading comes to the same place and says so.
        }
        return new WxrReader(found);
    }

    @Override
    public void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException {
        items(text, limits).read(new Posts(limits, events), events);
    }

    private static XmlItems items(Reader text, ReadLimits limits) {
        return new XmlItems(text, limits, Set.of("rss", "channel"), Set.of("item"));
    }

    private final class Posts implements XmlItems.Handler {
        private final ReadLimits limits;
        private final Consumer<FeedEvent> events;
        private @Nullable String site;
        private @Nullable String language;

        Posts(ReadLimits limits, Consumer<FeedEvent> events) {
            this.limits = limits;
            this.events = events;
        }

        @Override
        public void head(XmlElement element) {
            switch (element.name()) {
                case "link" -> site = element.text().strip();
                case "wp:base_blog_url" -> site = site == null ? element.text().strip() : site;
                case "language" -> language = element.text();
                default -> {}
            }
        }

        @Override
        public void item(long number, XmlElement item) {
            String type =
                    Objects.requireNonNullElse(item.textOf("wp:post_type"), "").strip();
            if (FURNITURE.contains(type)) {
                return;
            }
            FeedItemBuilder builder = new FeedItemBuilder(number, limits.zone());
            builder.id(survey.identifier(item)).origin(site).base(site);
            boolean trashed = "trash".equals(item.textOf("wp:status"));
            if (trashed || !STORIES.contains(type)) {
                events.accept(builder.refused(Reason.NOT_A_STORY, trashed ? "post in the trash" : type));
                return;
            }
            new WxrPost(item, survey, limits).fill(builder);
            events.accept(builder.language(language).build());
        }
    }
}
