package broadsheet.authority;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.rules.Target;
import java.util.Collection;
import java.util.List;

/// Threats to life and crimes that an authority must hear of (DSA 18). Problems have their
/// sentences in the bundle `authority`.
public interface Alerts {
    /// Preserves the object as it is, keeps its author from being erased, and records what is told
    /// to whom. Telling is done by people, by telephone mostly; the record is what was said.
    /// Refused: bad input, no such object, no right.
    Outcome<Alert> tell(Alert.NewOne alert, Staff by);

    /// The newest at these papers, at most 200.
    List<Alert> newest(Collection<Long> papers);

    /// What authorities were told of an object.
    List<Alert> about(Target target);
}
