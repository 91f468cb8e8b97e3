package broadsheet.member.nickname;

import broadsheet.kernel.Problem;
import broadsheet.screening.Finding;

/// Why a person should look at a nickname first.
///
/// @param problem the same for somebody whom nobody can look at it for
public record Doubt(Finding finding, Problem problem) {}
