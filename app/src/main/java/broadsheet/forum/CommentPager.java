package broadsheet.forum;

import broadsheet.forum.CommentListStore.Focus;
import broadsheet.forum.CommentListStore.Found;
import broadsheet.forum.Comments.CommentThread;
import broadsheet.forum.Comments.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cuts discussions into pages.
@Singleton
final class CommentPager {
    /// As many threads stand above the one that a permanent link leads to.
    private static final int ABOVE = 5;

    private static final Comparator<Comment> SHOWN = Comparator.<Comment>comparingLong(
                    reply -> Objects.requireNonNullElse(reply.branch(), reply.id()))
            .thenComparingLong(Comment::id);

    private final CommentListStore store;

    CommentPager(CommentListStore store) {
        this.store = store;
    }

    Page page(long story, CommentOrder order, @Nullable String after, int limit) {
        var start = CommentCursor.start(order);
        var from = after == null ? start : CommentCursor.parse(after).orElse(start);
        return cut(
                store.threads(story, order, from, limit + 1, Focus.NONE), order, limit, from.equals(start), Focus.NONE);
    }

    Page around(Comment comment, int limit) {
        var above = store.above(comment.story(), comment.thread(), ABOVE).orElse(comment.thread());
        var from = new CommentCursor(0, above + 1);
        var focus = Focus.on(comment);
        var found = store.threads(comment.story(), CommentOrder.NEWEST, from, limit + 1, focus);
        return cut(found, CommentOrder.NEWEST, limit, false, focus);
    }

    private static Page cut(Found found, CommentOrder order, int limit, boolean first, Focus focus) {
        var replies = found.comments().stream()
                .filter(comment -> comment.root() != null)
                .sorted(SHOWN)
                .collect(Collectors.groupingBy(Comment::thread));
        var roots = found.comments().stream()
                .filter(comment -> comment.root() == null)
                .sorted(order(order))
                .toList();
        var threads = new ArrayList<CommentThread>();
        roots.stream()
                .limit(limit)
                .forEach(root -> threads.add(thread(root, replies.getOrDefault(root.id(), List.of()), focus)));
        var next = roots.size() > limit ? CommentCursor.of(roots.get(limit - 1)).toString() : null;
        return new Page(found.discussion(), threads, next, first);
    }

    private static CommentThread thread(Comment root, List<Comment> replies, Focus focus) {
        int most = CommentListStore.REPLIES;
        var more = replies.size() > most ? replies.get(most).id() : null;
        return new CommentThread(
                root,
                List.copyOf(replies.subList(0, Math.min(most, replies.size()))),
                root.id() == focus.thread(),
                more);
    }

    private static Comparator<Comment> order(CommentOrder order) {
        return switch (order) {
            case OLDEST -> Comparator.comparingLong(Comment::id);
            case NEWEST -> Comparator.comparingLong(Comment::id).reversed();
            case BEST ->
                Comparator.<Comment>comparingDouble(comment -> comment.votes().score())
                        .thenComparingLong(Comment::id)
                        .reversed();
        };
    }
}
