package broadsheet.statement;

import broadsheet.platform.events.Event;
import org.jspecify.annotations.Nullable;

/// There is a statement of reasons.
///
/// @param statement its number
/// @param memberId whom it concerns, or null for staff
public record StatementIssued(long statement, @Nullable Long memberId) implements Event {}
