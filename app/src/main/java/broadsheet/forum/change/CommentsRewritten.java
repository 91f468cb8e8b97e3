package broadsheet.forum.change;

import broadsheet.platform.events.Event;
import java.util.ArrayList;
import java.util.List;

/// The text, the name or the state of comments changed: edited, held, removed, restored, taken back, erased, renamed.
/// Not sent for votes and picks, and not for new comments.
///
/// @param comments at most a few hundred ids
/// @param erased true when what they said before may stay nowhere
public record CommentsRewritten(List<Long> comments, boolean erased) implements Event {
    private static final int MOST = 300;

    public CommentsRewritten {
        comments = List.copyOf(comments);
    }

    /// For any number.
    public static List<CommentsRewritten> of(List<Long> comments) {
        return of(comments, false);
    }

    /// For any number, when what they said before may stay nowhere.
    public static List<CommentsRewritten> erased(List<Long> comments) {
        return of(comments, true);
    }

    private static List<CommentsRewritten> of(List<Long> comments, boolean erased) {
        var events = new ArrayList<CommentsRewritten>();
        for (int i = 0; i < comments.size(); i += MOST) {
            events.add(new CommentsRewritten(comments.subList(i, Math.min(comments.size(), i + MOST)), erased));
        }
        return events;
    }
}
