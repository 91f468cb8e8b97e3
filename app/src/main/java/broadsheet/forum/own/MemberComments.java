package broadsheet.forum.own;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Comments by their author. One statement each.
public interface MemberComments {
    /// How many comments of a member readers see.
    long count(long member);

    /// Those that readers see, newest first.
    ///
    /// @param before `next` of the page before, or [Long#MAX_VALUE]
    Page visible(long member, long before, int limit);

    /// All that a member wrote, in whatever state: for the member alone.
    Page all(long member, long before, int limit);

    /// These comments, in whatever state, by id.
    Map<Long, Written> these(Collection<Long> ids);

    /// Part of a list.
    ///
    /// @param next `before` of the following page, or null
    record Page(List<Written> items, @Nullable Long next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
