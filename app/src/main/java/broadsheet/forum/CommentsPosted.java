package broadsheet.forum;

import broadsheet.forum.change.CommentsRewritten;
import broadsheet.platform.events.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Readers see comments that they did not see before: written just now, or released after they waited. Those that came
/// in together are one event.
public record CommentsPosted(List<Posted> posted) implements Event {
    public CommentsPosted {
        posted = List.copyOf(posted);
    }

    /// One comment.
    static CommentsPosted of(Comment comment) {
        return new CommentsPosted(List.of(Posted.of(comment)));
    }

    /// What is told when comments get another state: those that waited and are seen now, and every discussion and
    /// comment.
    static List<Event> of(List<Comment> before, CommentState state) {
        var released = before.stream()
                .filter(comment -> comment.state() == CommentState.HELD && state == CommentState.VISIBLE)
                .map(Posted::of)
                .toList();
        var events = new ArrayList<Event>();
        if (!released.isEmpty()) {
            events.add(new CommentsPosted(released));
        }
        before.stream()
                .map(Comment::story)
                .distinct()
                .map(DiscussionChanged::new)
                .forEach(events::add);
        events.addAll(CommentsRewritten.of(before.stream()
                .filter(comment -> comment.state() != state)
                .map(Comment::id)
                .toList()));
        return events;
    }

    /// The comments by their story.
    public Map<Long, List<Long>> byStory() {
        return posted.stream()
                .collect(
                        Collectors.groupingBy(Posted::story, Collectors.mapping(Posted::comment, Collectors.toList())));
    }

    /// The stories.
    public Collection<Long> stories() {
        return posted.stream().map(Posted::story).distinct().toList();
    }

    /// A comment and its story.
    public record Posted(long story, long comment) {
        static Posted of(Comment comment) {
            return new Posted(comment.story(), comment.id());
        }
    }
}
