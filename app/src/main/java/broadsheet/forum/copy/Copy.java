package broadsheet.forum.copy;

/// A post that says the same as another.
///
/// @param name of its author
public record Copy(long id, long story, String name, String text) {}
