package broadsheet.authority;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The register of orders. Problems have their sentences in the bundle `authority`.
public interface Orders {
    /// Enters an order and tells the authority that it came; an order to act against an object puts
    /// it into the moderators' queue. Refused: bad input, an object or a paper that is not
    /// there, no right at the paper.
    Outcome<Order> enter(NewOrder order, Staff by);

    /// The newest orders at these papers, at most 200.
    List<Order> newest(Collection<Long> papers);

    /// The open orders to act against these objects, the oldest first; nobody else answers them
    /// before the transaction ends.
    List<Order> open(Collection<Target> targets);

    /// A decision over its object was taken: notes it, tells the authority and the ledger, in the
    /// transaction under way.
    ///
    /// @param entry number of the ledger's entry of the measure, or null when nothing was done
    void carriedOut(Order order, @Nullable Long entry, String answer, Decider by);

    /// Answers an order for which no decision over an object is needed. Refused: no answer, one
    /// that is answered or waits for a decision in the queue, no right at the paper.
    Outcome<Order> answer(long id, boolean done, String answer, Staff by);
}
