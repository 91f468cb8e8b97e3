package broadsheet.twin;

/// The story to which another yields.
///
/// @param choice canonical or update
public record Leader(long story, Choice choice) {}
