package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import java.util.List;

/// One question that is asked of every post.
interface Phase {
    /// As it stands in findings and settings.
    String name();

    /// What is wrong; empty when it passes.
    List<Finding> examine(Draft draft, FoldedText folded);
}
