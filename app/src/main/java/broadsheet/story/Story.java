package broadsheet.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story with its life.
///
/// @param id permanent, stands in `/story/{id}`
/// @param version counts every save; the ETag of the API
/// @param place the paper and section it belongs to
/// @param alsoIn other papers in which it runs, at most one section each
/// @param published when readers could first see it, or null
/// @param updated when readers last got another text, or null when they always had this one
/// @param corrections oldest first
public record Story(
        long id,
        long version,
        Status status,
        Place place,
        List<Place> alsoIn,
        StoryContent content,
        Instant created,
        Instant changed,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Correction> corrections,
        @Nullable Withdrawal withdrawal) {
    public Story {
        alsoIn = List.copyOf(alsoIn);
        corrections = List.copyOf(corrections);
    }

    /// A public note that says what was wrong and is right now.
    public record Correction(long id, Instant at, String note) {}

    /// That and why a story was taken back; the reason is public.
    public record Withdrawal(Instant at, String reason) {}
}
