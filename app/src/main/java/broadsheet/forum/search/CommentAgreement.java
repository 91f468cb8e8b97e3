package broadsheet.forum.search;

import broadsheet.platform.db.Database;
import broadsheet.search.comment.CommentSearch;
import broadsheet.search.index.Agreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the index of comments says what the database says.
public final class CommentAgreement {
    private CommentAgreement() {}

    /// From outside the application; nothing when there is no index.
    public static Optional<Agreement> of(Database database, Path folder) throws IOException {
        return CommentSearch.agreement(folder, new VisibleCommentStore(database)::rows);
    }
}
