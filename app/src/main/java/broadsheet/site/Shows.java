package broadsheet.site;

import broadsheet.forum.Comments;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import broadsheet.platform.cache.Subject;
import broadsheet.site.count.CommentCounts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects what a page shows while it is made, and when it will be different by itself.
public final class Shows {
    static final String STORY = "story";
    public static final String PAPERS = "papers";
    static final String RULES = "rules";

    private final Set<Subject> subjects = new HashSet<>();
    private @Nullable Instant changesAt;

    /// What must make the page stale.
    public Set<Subject> subjects() {
        return subjects;
    }

    @Nullable
    Instant changesAt() {
        return changesAt;
    }

    /// The part of a page that speaks of a member.
    public static String member(long id) {
        return "member/" + id;
    }

    public Shows story(long id) {
        subjects.add(new Subject.Item(STORY, id));
        return this;
    }

    /// The comments under a story: every new one makes the page stale.
    public Shows discussion(long story) {
        subjects.add(new Subject.Item(Comments.SUBJECT, story));
        return this;
    }

    /// The number of comments of a story: nothing else of its discussion.
    Shows count(long story) {
        subjects.add(new Subject.Item(CommentCounts.SUBJECT, story));
        return this;
    }

    public Shows part(String name) {
        subjects.add(new Subject.Part(name));
        return this;
    }

    /// The newest of a list: whatever appears above, and, while the list is not full, below.
    <T> Shows newest(String list, List<T> shown, int full, Function<T, Instant> moment) {
        var oldest = shown.size() < full ? Instant.MIN : moment.apply(shown.getLast());
        subjects.add(new Subject.Stretch(list, Instant.MAX, oldest));
        return this;
    }

    /// Any change of a list.
    Shows everything(String list) {
        subjects.add(new Subject.Stretch(list, Instant.MAX, Instant.MIN));
        return this;
    }

    /// One page of a list.
    <T> Shows page(String list, @Nullable Cursor after, Slice<T> slice) {
        var next = slice.next();
        subjects.add(new Subject.Stretch(
                list, after == null ? Instant.MAX : after.at(), next == null ? Instant.MIN : next.at()));
        return this;
    }

    /// Until a moment at which it is different by itself.
    public Shows until(@Nullable Instant moment) {
        if (moment != null && (changesAt == null || moment.isBefore(changesAt))) {
            changesAt = moment;
        }
        return this;
    }
}
