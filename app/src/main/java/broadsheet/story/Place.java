package broadsheet.story;

/// A section of a paper in which a story runs.
public record Place(long paperId, long sectionId) {}
