package broadsheet.formats.wxr;

import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedText;
import broadsheet.formats.xml.XmlElement;
import broadsheet.formats.xml.XmlItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What posts refer to: pictures by their number, and the names of authors.
final class WxrSurvey implements XmlItems.Handler {
    /// Characters remembered of one file; pictures and authors beyond are not known.
    private static final int MOST = 16_000_000;
    private static final int LONGEST = 2_000;

    private final Map<String, FeedMedia> pictures = new HashMap<>();
    private final Map<String, List<String>> byPost = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private int size;

    @Override
    public void head(XmlElement element) {
        if (element.name().equals("wp:author")) {
            String login = element.textOf("wp:author_login");
            String name = element.textOf("wp:author_display_name");
            if (login != null && name != null && fits(login.length() + name.length())) {
                authors.put(login.strip(), name);
            }
        }
    }

    @Override
    public void item(long number, XmlElement item) {
        String id = item.textOf("wp:post_id");
        String guid = item.textOf("guid");
        if (id != null && guid != null && fits(id.length() + guid.length())) {
            owners.putIfAbsent(guid.strip(), id.strip());
        }
        String url = item.textOf("wp:attachment_url");
        if (id == null || url == null || !"attachment".equals(item.textOf("wp:post_type"))) {
            return;
        }
        String caption = plain(item.textOf("excerpt:encoded"));
        FeedMedia media = new FeedMedia(url, null, caption, null, plain(meta(item, "_wp_attachment_image_alt")));
        if (!media.isPicture() || !fits(id.length() + url.length() + length(caption) + length(media.alt()))) {
            return;
        }
        pictures.put(id.strip(), media);
        String post = item.textOf("wp:post_parent");
        if (post != null) {
            byPost.computeIfAbsent(post.strip(), _ -> new ArrayList<>()).add(id.strip());
        }
    }

    /// A value that WordPress keeps beside an item.
    static @Nullable String meta(XmlElement item, String key) {
        for (XmlElement meta : item.children("wp:postmeta")) {
            if (key.equals(meta.textOf("wp:meta_key"))) {
                return meta.textOf("wp:meta_value");
            }
        }
        return null;
    }

    private boolean fits(int more) {
        size += more + 100;
        return size <= MOST;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : FeedText.head(FeedText.plain(text), LONGEST);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /// What identifies a post: its guid, with its number where a copy of a post kept the guid of the first.
    @Nullable
    String identifier(XmlElement item) {
        String guid = item.textOf("guid");
        String id = item.textOf("wp:post_id");
        if (guid == null || id == null) {
            return guid == null ? id : guid;
        }
        boolean own = owners.getOrDefault(guid.strip(), id.strip()).equals(id.strip());
        return own ? guid : guid.strip() + "#" + id.strip();
    }

    /// The picture of that number.
    @Nullable
    FeedMedia picture(String id) {
        return pictures.get(id.strip());
    }

    /// The numbers of the pictures that were put up with a post.
    List<String> picturesOf(String post) {
        return byPost.getOrDefault(post.strip(), List.of());
    }

    /// The name that an author signs with; the login when it is not known.
    String author(String login) {
        return authors.getOrDefault(login.strip(), login);
    }
}
