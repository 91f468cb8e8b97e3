package broadsheet.statement;

import broadsheet.account.Role;
import broadsheet.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// Who took a decision. Only the role is ever shown outside the house.
///
/// @param role code of a role, `program` or `outsider`
public record Decider(Actor actor, String role) {
    /// The program by itself.
    public static final Decider PROGRAM = new Decider(Actor.program("program"), "program");

    /// Somebody of the staff.
    public static Decider staff(Actor actor, Role role) {
        return new Decider(actor, role.code());
    }

    /// The person of the staff, or null.
    public @Nullable Long staff() {
        return actor.staff();
    }
}
