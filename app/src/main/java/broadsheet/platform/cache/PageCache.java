package broadsheet.platform.cache;

import java.util.Collection;

/// Ready pages of this node.
public interface PageCache {
    /// Makes the pages that show any of this stale. Returns at once; the next reader of a stale page gets it
    /// new, or,
    /// when it was remade less than 200 ms ago, the old bytes once more.
    void changed(Collection<Change> changes);
}
