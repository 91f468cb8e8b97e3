package broadsheet.platform.web;

import broadsheet.kernel.Problem;
import broadsheet.platform.cache.PageRequest;
import java.util.List;

/// Makes the page that tells somebody with a browser what went wrong; implemented by the feature that shows pages.
public interface ProblemPages {
    /// The page, under the masthead of the host's paper.
    ///
    /// @param problems the first says most
    byte[] page(PageRequest request, ProblemType type, List<Problem> problems);
}
