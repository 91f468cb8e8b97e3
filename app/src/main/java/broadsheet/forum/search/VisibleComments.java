package broadsheet.forum.search;

import broadsheet.forum.CommentsPosted;
import broadsheet.forum.change.CommentsRewritten;
import broadsheet.platform.events.Event;
import broadsheet.search.comment.CommentSource;
import broadsheet.search.comment.SearchDocument;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The comments that readers see: what is held, removed, taken back, erased, or under a withdrawn story is none of
/// them.
@Singleton
final class VisibleComments implements CommentSource {
    private final VisibleCommentStore store;
    private final Stories stories;

    VisibleComments(VisibleCommentStore store, Stories stories) {
        this.store = store;
        this.stories = stories;
    }

    @Override
    public long id(SearchDocument comment) {
        return comment.id();
    }

    @Override
    public Page<SearchDocument> after(long id, int limit) {
        var ids = store.ids(id, limit);
        return ids.isEmpty() ? new Page<>(List.of(), 0, 0) : new Page<>(visible(ids), ids.size(), ids.getLast());
    }

    @Override
    public List<SearchDocument> visible(Collection<Long> ids) {
        var visible = store.visible(ids);
        if (visible.isEmpty()) {
            return visible;
        }
        var under = stories
                .cards(visible.stream().map(SearchDocument::story).distinct().toList())
                .stream()
                .map(StoryCard::id)
                .collect(Collectors.toSet());
        return visible.stream().filter(one -> under.contains(one.story())).toList();
    }

    @Override
    public boolean forgets(Event event) {
        return event instanceof CommentsRewritten rewritten && rewritten.erased();
    }

    @Override
    public Collection<Long> changed(Event event) {
        return switch (event) {
            case CommentsPosted(var posted) ->
                posted.stream().map(CommentsPosted.Posted::comment).toList();
            case CommentsRewritten(var comments, var _) -> comments;
            case StoriesChanged(var changes) ->
                store.under(changes.stream()
                        .filter(StoriesChanged.Changed::publicly)
                        .map(StoriesChanged.Changed::id)
                        .toList());
            default -> List.of();
        };
    }
}
