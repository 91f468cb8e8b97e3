package broadsheet.forum.change;

import broadsheet.platform.events.Event;
import java.util.ArrayList;
import java.util.List;

/// The text, the name or the state of comments changed: edited, held, removed, restored, taken back, erased, renamed.
/// Not sent for votes and picks, and not for new comments.
///
/// @param comments at most a few hundred ids
public record CommentsRewritten(List<Long> comments) implements Event {
    private static final int MOST = 300;

    public CommentsRewritten {
        comments = List.copyOf(comments);
    }

    /// For any number.
    public static List<CommentsRewritten> of(List<Long> comments) {
        var events = new ArrayList<CommentsRewritten>();
        for (int i = 0; i < comments.size(); i += MOST) {
            events.add(new CommentsRewritten(comments.subList(i, Math.min(comments.size(), i + MOST))));
        }
        return events;
    }
}
