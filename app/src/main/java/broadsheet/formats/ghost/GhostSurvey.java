package broadsheet.formats.ghost;

import broadsheet.formats.RefusedInput;
import broadsheet.formats.json.JsonItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What posts refer to: tags, authors, and what is said about their pictures.
final class GhostSurvey implements GhostReader.Rows {
    private static final Set<String> TABLES = Set.of("tags", "users", "posts_tags", "posts_authors", "posts_meta");

    /// Characters remembered of one file; what stands beyond is not known.
    private static final int MOST = 32_000_000;

    /// @param order place among the tags or authors of the post
    private record Link(String target, int order) {}

    /// What is said about the picture of a post.
    record Picture(@Nullable String alt, @Nullable String caption) {}

    private static final Picture NO_WORDS = new Picture(null, null);

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, List<Link>> tagsOf = new HashMap<>();
    private final Map<String, List<Link>> authorsOf = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();
    private int size;

    @Override
    public boolean wants(String table) {
        return TABLES.contains(table);
    }

    @Override
    public void refused(long number, RefusedInput cause) {
        // An overlong row of names is as good as none.
    }

    @Override
    public void row(String table, long number, JsonItem row) {
        switch (table) {
            case "tags" -> name(row, tags);
            case "users" -> name(row, users);
            case "posts_tags" -> link(row, "tag_id", tagsOf);
            case "posts_authors" -> link(row, "author_id", authorsOf);
            default -> words(row);
        }
    }

    private void name(JsonItem row, Map<String, String> into) {
        String id = row.text("id");
        String name = row.text("name");
        // A tag with # is the newsroom's own mark, which readers do not see.
        boolean internal = "internal".equals(row.text("visibility")) || (name != null && name.startsWith("#"));
        if (id != null && name != null && !internal && fits(id.length() + name.length())) {
            into.put(id, name);
        }
    }

    private void link(JsonItem row, String key, Map<String, List<Link>> into) {
        String post = row.text("post_id");
        String target = row.text(key);
        String order = row.text("sort_order");
        if (post != null && target != null && fits(post.length() + target.length())) {
            int place = order != null && order.matches("\\d{1,6}") ? Integer.parseInt(order) : 0;
            into.computeIfAbsent(post, _ -> new ArrayList<>()).add(new Link(target, place));
        }
    }

    private void words(JsonItem row) {
        String post = row.text("post_id");
        Picture picture = new Picture(row.text("feature_image_alt"), row.text("feature_image_caption"));
        int length = Objects.requireNonNullElse(picture.alt(), "").length()
                + Objects.requireNonNullElse(picture.caption(), "").length();
        if (post != null && length > 0 && fits(post.length() + length)) {
            pictures.put(post, picture);
        }
    }

    private boolean fits(int more) {
        size = Math.min(size + Math.min(more, MOST) + 100, MOST + 1);
        return size <= MOST;
    }

    List<String> tags(String post) {
        return names(tagsOf.getOrDefault(post, List.of()), tags);
    }

    List<String> authors(String post) {
        return names(authorsOf.getOrDefault(post, List.of()), users);
    }

    private static List<String> names(List<Link> links, Map<String, String> names) {
        return links.stream()
                .sorted((one, other) -> Integer.compare(one.order, other.order))
                .flatMap(link -> Stream.ofNullable(names.get(link.target)))
                .toList();
    }

    @Nullable
    String user(String id) {
        return users.get(id);
    }

    Picture picture(String post) {
        return pictures.getOrDefault(post, NO_WORDS);
    }
}
