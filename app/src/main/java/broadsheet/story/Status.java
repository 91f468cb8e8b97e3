package broadsheet.story;

import java.util.Locale;

/// Where a story stands in the workflow.
public enum Status {
    DRAFT,
    IN_REVIEW,
    READY,
    SCHEDULED,
    PUBLISHED,
    /// Published, with at least one public correction.
    CORRECTED,
    /// Taken back: its page says so and shows nothing else of it.
    WITHDRAWN;

    /// As it stands in JSON and in the database: `in_review`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True when readers see the story in lists.
    public boolean listed() {
        return this == PUBLISHED || this == CORRECTED;
    }

    /// The status of a code; an [IllegalArgumentException] for others.
    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
