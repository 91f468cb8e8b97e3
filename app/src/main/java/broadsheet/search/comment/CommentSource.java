package broadsheet.search.comment;

import broadsheet.search.index.Source;

/// The intake: whoever keeps comments offers it as a bean. What it does not give out leaves the index.
public interface CommentSource extends Source<SearchDocument> {}
