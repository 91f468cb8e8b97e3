package broadsheet.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is planned for a story.
///
/// @param assigned id of who is to write it, or null
/// @param assignedName name of that person, or null
/// @param due when it is to be ready, or null
/// @param length characters (English: words) it is to have, or null
/// @param note what else there is to say, or null
/// @param embargo before which nobody may publish it, or null
/// @param publishAt when it is published by itself, or null
/// @param failure code of the problem that kept it from being published at its moment, or null
public record Plan(
        long story,
        @Nullable Long assigned,
        @Nullable String assignedName,
        @Nullable Instant due,
        @Nullable Integer length,
        @Nullable String note,
        @Nullable Instant embargo,
        @Nullable Instant publishAt,
        @Nullable String failure) {
    /// Nothing planned.
    public static Plan none(long story) {
        return new Plan(story, null, null, null, null, null, null, null, null);
    }

    Plan assigned(@Nullable Long staff, @Nullable String name) {
        return new Plan(story, staff, name, due, length, note, embargo, publishAt, failure);
    }

    Plan wanted(@Nullable Instant newDue, @Nullable Integer newLength, @Nullable String newNote) {
        return new Plan(story, assigned, assignedName, newDue, newLength, newNote, embargo, publishAt, failure);
    }

    Plan until(@Nullable Instant newEmbargo) {
        return new Plan(story, assigned, assignedName, due, length, note, newEmbargo, publishAt, failure);
    }

    Plan publishing(@Nullable Instant at, @Nullable String newFailure) {
        return new Plan(story, assigned, assignedName, due, length, note, embargo, at, newFailure);
    }
}
