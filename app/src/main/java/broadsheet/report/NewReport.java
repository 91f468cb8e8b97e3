package broadsheet.report;

import broadsheet.rules.Target;
import java.util.List;

/// A report to be filed. Either a clause or a legal ground; the other is empty.
///
/// @param objects at least one, at most 20, of one paper
/// @param clause id of a clause of the rules in force, or an empty text
/// @param law code of a [LegalGround], or an empty text
/// @param words why: 1 to 2,000 characters
/// @param goodFaith that all of it is true as far as the reporter knows: asked for with a legal
/// ground
public record NewReport(List<Target> objects, String clause, String law, String words, boolean goodFaith) {
    public NewReport {
        objects = List.copyOf(objects);
    }
}
