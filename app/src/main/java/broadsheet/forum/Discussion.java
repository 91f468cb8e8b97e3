package broadsheet.forum;

/// The discussion of a story.
///
/// @param count the comments that readers see
/// @param open false when nobody may write any more
/// @param slowSeconds how long each member waits between two comments; 0 for no wait
/// @param reviewed true when every post waits for a person
public record Discussion(long story, long count, boolean open, int slowSeconds, boolean reviewed) {}
