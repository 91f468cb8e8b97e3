package broadsheet.newsroom.desk;

import broadsheet.story.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A story in the list of the desk.
record DeskRow(
        long id,
        Status status,
        long paper,
        long section,
        @Nullable String kicker,
        String headline,
        int urgency,
        Instant changed,
        @Nullable String changedBy,
        @Nullable String assigned,
        @Nullable Instant due,
        @Nullable Integer length,
        @Nullable Instant embargo,
        @Nullable Instant publishAt,
        @Nullable String failure) {}
