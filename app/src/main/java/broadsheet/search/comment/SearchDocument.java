package broadsheet.search.comment;

import java.time.Instant;

/// What somebody wrote, as readers see it.
///
/// @param version another one when the text or the name changes
/// @param story under which it stands
/// @param author the name that stands over it, may be empty
public record SearchDocument(long id, int version, long story, Instant at, String author, String text) {}
