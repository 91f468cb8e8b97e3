package broadsheet.forum.search;

import broadsheet.forum.CommentsPosted;
import broadsheet.forum.change.CommentsRewritten;
import broadsheet.platform.events.Event;
import broadsheet.search.comment.CommentSource;
import broadsheet.search.comment.SearchDocument;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// The comments that readers see: what is held, removed, taken back or erased is none of them.
@Singleton
final class VisibleComments implements CommentSource {
    private final VisibleCommentStore store;

    VisibleComments(VisibleCommentStore store) {
        this.store = store;
    }

    @Override
    public long id(SearchDocument comment) {
        return comment.id();
    }

    @Override
    public Page<SearchDocument> after(long id, int limit) {
        var ids = store.ids(id, limit);
        return ids.isEmpty() ? new Page<>(List.of(), 0, 0) : new Page<>(store.visible(ids), ids.size(), ids.getLast());
    }

    @Override
    public List<SearchDocument> visible(Collection<Long> ids) {
        return store.visible(ids);
    }

    @Override
    public Collection<Long> changed(Event event) {
        return switch (event) {
            case CommentsPosted(var posted) ->
                posted.stream().map(CommentsPosted.Posted::comment).toList();
            case CommentsRewritten(var comments) -> comments;
            default -> List.of();
        };
    }
}
