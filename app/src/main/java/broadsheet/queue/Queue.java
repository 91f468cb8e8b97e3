package broadsheet.queue;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.rules.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The moderators' queue. An object is in it at most once, besides appeals. Problems have their
/// sentences in the bundle
/// `queue`.
public interface Queue {
    /// Puts something in, in the transaction under way. What is in already counts more from now
    /// on.
    ///
    /// @return number of the item
    default long raise(Matter matter) {
        return raise(List.of(matter)).getFirst();
    }

    /// The same for several, in one statement each; their numbers in the same order.
    List<Long> raise(List<Matter> matters);

    /// This person has decided over it before and may not do so again.
    void exclude(long id, long staff);

    /// Open items of these papers in their order.
    ///
    /// @param after the last of the page before, or null
    List<QueueItem> open(Collection<Long> papers, @Nullable Place after, int limit);

    /// How many are open, at most 1,000.
    int count(Collection<Long> papers);

    /// The item of this number, decided or not.
    Optional<QueueItem> find(long id);

    /// The open item of an object, appeals aside.
    default Optional<QueueItem> of(Target target) {
        return Optional.ofNullable(of(List.of(target)).get(target));
    }

    /// The open items of these objects by object, appeals aside. One statement.
    Map<Target, QueueItem> of(Collection<Target> targets);

    /// Those of these items that are there, by number, and nobody else decides them until the end of
    /// the transaction.
    List<QueueItem> lock(Collection<Long> ids);

    /// Open items of the same paper whose texts are nearly the same, this one first; at most
    /// 1,000. Appeals have none.
    List<QueueItem> similar(QueueItem item);

    /// Takes it up for a quarter of an hour. Refused while somebody else has it.
    Outcome<QueueItem> claim(long id, Actor by);

    /// Lays it down, if one has it oneself.
    void release(long id, Actor by);

    /// It was decided.
    default void close(long id) {
        close(List.of(id));
    }

    /// All of these were. One statement.
    void close(Collection<Long> ids);

    /// A place in the order.
    record Place(double priority, long id) {}
}
