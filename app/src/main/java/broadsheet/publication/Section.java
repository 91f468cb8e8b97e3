package broadsheet.publication;

import broadsheet.kernel.Slug;

/// A section of one paper.
public record Section(long id, long paperId, Slug slug, String name) {}
