package broadsheet.statement;

import broadsheet.platform.events.Event;
import org.jspecify.annotations.Nullable;

/// The measure of a statement was taken back.
///
/// @param statement its number
/// @param memberId whom it concerned, or null for staff
public record StatementLifted(long statement, @Nullable Long memberId) implements Event {}
