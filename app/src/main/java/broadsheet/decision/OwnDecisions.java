package broadsheet.decision;

import broadsheet.member.OwnData;
import jakarta.inject.Singleton;
import java.util.List;

/// What moderators wrote of a member's objects goes with the member: the decisions stay as numbers,
/// measures and clauses. What the member was told stands in the export among the statements.
@Singleton
final class OwnDecisions implements OwnData {
    private final ForgetStore store;

    OwnDecisions(ForgetStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Object of(long memberId) {
        return List.of();
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.forgetWords(memberId);
        store.forgetNotes(memberId);
    }
}
