package broadsheet.statement;

import java.util.List;

/// What must be kept because somebody has still to decide over it. Who decides appeals implements it.
public interface UnderAppeal {
    /// Numbers of the statements.
    List<Long> statements();

    /// Numbers of the reports.
    List<Long> reports();
}
