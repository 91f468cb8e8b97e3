package broadsheet.platform.jobs;

import java.time.Duration;
import java.time.Instant;

/// Data about people that are kept for a time and then go by themselves. Every bean of this type is swept once an hour
/// and stands in the table on `/privacy`, so that what readers are told is what the program does.
public interface Retention {
    /// Name of the kind of data: its words stand in the bundle `house` under `privacy.kept.NAME`.
    String name();

    /// How long it is kept.
    Duration kept();

    /// Erases what is older.
    ///
    /// @return how many
    int sweep(Instant now);
}
