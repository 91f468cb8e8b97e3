package broadsheet.statement;

import jakarta.enterprise.inject.Instance;
import java.util.List;

/// What must be kept because somebody has still to decide over it. Who decides appeals implements it.
public interface UnderAppeal {
    /// Numbers of the statements.
    List<Long> statements();

    /// Numbers of the reports.
    List<Long> reports();

    /// Numbers of the statements; none where nobody decides appeals.
    static List<Long> statements(Instance<UnderAppeal> appeals) {
        return appeals.isUnsatisfied() ? List.of() : appeals.get().statements();
    }
}
