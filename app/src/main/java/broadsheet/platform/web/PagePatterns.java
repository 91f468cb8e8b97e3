package broadsheet.platform.web;

import broadsheet.kernel.Slug;
import broadsheet.platform.cache.PageMaker;
import broadsheet.platform.web.PublicPages.CachePolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The registered patterns as a tree of segments. At each segment a fixed one is tried before a slug, a slug before
/// any other variable.
final class PagePatterns {
    /// A registered page.
    record Route(
            List<String> segments, boolean slash, CachePolicy policy, TreeSet<String> parameters, PageMaker maker) {
        /// Values of the variables in a path of this pattern.
        Map<String, String> variables(List<String> path) {
            var variables = new HashMap<String, String>();
            for (int i = 0; i < segments.size(); i++) {
                if (isVariable(segments.get(i))) {
                    variables.put(name(segments.get(i)), path.get(i));
                }
            }
            return variables;
        }
    }

    private static final String SLUG = ":slug";

    private static final class Node {
        final Map<String, Node> fixed = new HashMap<>();

        @Nullable
        Node slug;

        @Nullable
        Node variable;

        @Nullable
        Route route;

        Node next(String segment) {
            if (!isVariable(segment)) {
                return fixed.computeIfAbsent(segment, key -> new Node());
            }
            if (segment.endsWith(SLUG + "}")) {
                slug = slug == null ? new Node() : slug;
                return slug;
            }
            variable = variable == null ? new Node() : variable;
            return variable;
        }
    }

    private final Node root = new Node();

    /// Adds a pattern; an [IllegalArgumentException] when it is malformed or there already.
    void add(String pattern, CachePolicy policy, Set<String> parameters, PageMaker maker) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("a pattern begins with a slash: " + pattern);
        }
        boolean slash = pattern.endsWith("/");
        var inner = pattern.length() == 1 ? "" : pattern.substring(1, pattern.length() - (slash ? 1 : 0));
        var segments = inner.isEmpty() ? List.<String>of() : List.of(inner.split("/", -1));
        var node = root;
        for (var segment : segments) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException("an empty segment: " + pattern);
            }
            node = node.next(segment);
        }
        if (node.route != null) {
            throw new IllegalArgumentException("two pages at " + pattern);
        }
        node.route = new Route(new ArrayList<>(segments), slash, policy, new TreeSet<>(parameters), maker);
    }

    /// The page at these segments, whether its path ends with a slash or not; null when there is none.
    @Nullable
    Route match(List<String> path) {
        return match(root, path, 0);
    }

    private static @Nullable Route match(Node node, List<String> path, int depth) {
        if (depth == path.size()) {
            return node.route;
        }
        var segment = path.get(depth);
        var next = node.fixed.get(segment);
        var route = next == null ? null : match(next, path, depth + 1);
        if (route == null && node.slug != null && Slug.parse(segment).isPresent()) {
            route = match(node.slug, path, depth + 1);
        }
        if (route == null && node.variable != null && !segment.isEmpty()) {
            route = match(node.variable, path, depth + 1);
        }
        return route;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        int end = segment.endsWith(SLUG + "}") ? segment.length() - SLUG.length() - 1 : segment.length() - 1;
        return segment.substring(1, end);
    }
}
