package broadsheet.twin;

/// A story that says the same as another.
///
/// @param story its id, in whatever status it is
/// @param percent how much of the shorter stands in the longer, 1 to 100
public record Twin(long story, int percent) {}
