package broadsheet.platform.cache;

import java.util.Map;

/// Takes the counts of views. Implemented by a feature; without one, counts are thrown away.
public interface ViewSink {
    /// How often each page was read since the last call: every 5 s and once more when the program stops, on a
    /// thread
    /// that may block. Counts are 1 or more. Failures are logged and those counts are lost.
    ///
    /// @param counts by canonical path such as `/story/12`, summed over hosts and queries
    void viewed(Map<String, Long> counts);
}
