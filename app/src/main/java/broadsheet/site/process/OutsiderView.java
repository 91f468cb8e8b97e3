package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import broadsheet.site.process.StatementView.Fact;
import java.util.List;

/// The page on which somebody from outside decides an appeal.
///
/// @param open true while it can be decided
/// @param answer what was written
public record OutsiderView(
        Frame frame,
        Words words,
        String title,
        List<String> faults,
        String text,
        List<Fact> facts,
        boolean open,
        String answer) {}
