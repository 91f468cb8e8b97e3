package broadsheet.forum;

import broadsheet.forum.text.CommentText;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings in comments that were written before: of the demo, or of a place that a newsroom leaves. They keep their
/// times, votes and marks. Whoever brings them answers for them: nothing but their texts is checked.
@Singleton
public final class PastComments {
    private final Database database;
    private final DiscussionStore store;
    private final Outbox outbox;

    PastComments(Database database, DiscussionStore store, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
    }

    /// Adds all of them under a story, or none; their ids in the same order. Refused for texts of no or too many
    /// characters.
    public Outcome<List<Long>> add(long story, List<Past> comments) {
        var problems = IntStream.range(0, comments.size())
                .boxed()
                .flatMap(index -> problems(comments.get(index), index).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            var made = new ArrayList<Place>();
            for (var comment : comments) {
                var place = Place.under(comment.answers() == null ? null : made.get(comment.answers()));
                var id = store.insert(story, comment, place);
                made.add(new Place(id, place.root(), place.branch(), place.parent()));
            }
            var ids = made.stream().map(Place::id).toList();
            if (!ids.isEmpty()) {
                outbox.append(new CommentsPosted(ids.stream()
                        .map(id -> new CommentsPosted.Posted(story, id))
                        .toList()));
            }
            return Outcome.done(ids);
        });
    }

    private static List<Problem> problems(Past comment, int index) {
        return CommentText.of(comment.text()).problems(comment.text()).stream()
                .map(problem -> new Problem(problem.kind(), problem.code(), "/" + index + "/text", problem.arguments()))
                .toList();
    }

    /// A comment of before.
    ///
    /// @param answers the place in the list of the comment that it answers, which stands before it, or null
    /// @param up members who are for it
    /// @param down members who are against it
    public record Past(
            @Nullable Integer answers,
            Author by,
            Instant at,
            String text,
            List<Long> up,
            List<Long> down,
            Marks marks) {
        public Past {
            up = List.copyOf(up);
            down = List.copyOf(down);
            text = CommentText.of(text).value();
        }
    }

    /// What became of a comment.
    ///
    /// @param picked when an editor picked it, or null
    /// @param edited when its author changed it, or null
    /// @param before what it said until then, or null
    /// @param takenBack its author took it back
    public record Marks(
            @Nullable Instant picked,
            @Nullable Instant edited,
            @Nullable String before,
            boolean takenBack) {
        /// Nothing became of it.
        public static final Marks NONE = new Marks(null, null, null, false);
    }

    /// Where a comment stands in its thread.
    ///
    /// @param id 0 before it has one
    record Place(
            long id,
            @Nullable Long root,
            @Nullable Long branch,
            @Nullable Long parent) {
        static Place under(@Nullable Place answered) {
            if (answered == null) {
                return new Place(0, null, null, null);
            }
            var id = answered.id;
            var branch = answered.branch == null ? Long.valueOf(id) : answered.branch;
            return answered.root == null ? new Place(0, id, null, id) : new Place(0, answered.root, branch, id);
        }
    }
}
