package broadsheet.live;

import java.util.List;

/// A live story with its newest entries, newest first.
public record LiveCoverage(LiveBlog blog, List<LiveEntry> entries) {
    public LiveCoverage {
        entries = List.copyOf(entries);
    }
}
