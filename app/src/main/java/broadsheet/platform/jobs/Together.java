package broadsheet.platform.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work that many ask for at the same time and that costs little more for all of them than for one. What comes while
/// a round is under way goes into the next one; nobody waits for company. Questions of one asker are in two rounds at a
/// time never, so that a round knows what became of the earlier ones.
///
/// @param <A> what is asked
/// @param <B> the answer
public final class Together<A, B> {
    private final int most;
    private final int crowd;
    private final Function<List<A>, List<B>> work;
    private final Function<A, @Nullable Object> asker;
    private final Set<Object> underWay = new HashSet<>();
    private final Queue<Asked<A, B>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingNow = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    /// @param most questions of a round
    /// @param crowd so many who wait begin a second round beside the one under way
    /// @param work gives as many answers as there are questions, in their order; when it throws, all of them fail
    public Together(int most, int crowd, Function<List<A>, List<B>> work) {
        this(most, crowd, _ -> null, work);
    }

    /// @param asker who asks, or null for questions that have nothing to do with each other
    public Together(int most, int crowd, Function<A, @Nullable Object> asker, Function<List<A>, List<B>> work) {
        this.most = most;
        this.crowd = crowd;
        this.asker = asker;
        this.work = work;
    }

    /// The answer, after the round that the question went into. Joins no transaction of the caller.
    public B ask(A question) {
        var asked = new Asked<A, B>(question, new CompletableFuture<>());
        waiting.add(asked);
        waitingNow.incrementAndGet();
        begin();
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /// How many wait for a round.
    int waiting() {
        return waitingNow.get();
    }

    private void begin() {
        int now = running.get();
        if (wanted(now) && running.compareAndSet(now, now + 1)) {
            Thread.startVirtualThread(this::rounds);
        }
    }

    /// Whether one more round is worth it beside so many.
    private boolean wanted(int others) {
        return waiting() > 0 && (others == 0 || (others == 1 && waiting() >= crowd));
    }

    private void rounds() {
        boolean served;
        do {
            var round = next();
            served = !round.isEmpty();
            serve(round);
        } while (served && wanted(running.get() - 1));
        var others = running.decrementAndGet();
        // Who came meanwhile saw this round still running. When all who wait are in the other round too, that one goes
        // on.
        if (served || others == 0) {
            begin();
        }
    }

    private synchronized List<Asked<A, B>> next() {
        var round = new ArrayList<Asked<A, B>>();
        var askers = new HashSet<>();
        for (var all = waiting.iterator(); all.hasNext() && round.size() < most; ) {
            var asked = all.next();
            var who = asker.apply(asked.question());
            if (who == null || !underWay.contains(who)) {
                all.remove();
                round.add(asked);
                Optional.ofNullable(who).ifPresent(askers::add);
            }
        }
        underWay.addAll(askers);
        waitingNow.addAndGet(-round.size());
        return round;
    }

    private synchronized void end(List<Asked<A, B>> round) {
        for (var asked : round) {
            var who = asker.apply(asked.question());
            if (who != null) {
                underWay.remove(who);
            }
        }
    }

    private void serve(List<Asked<A, B>> round) {
        if (round.isEmpty()) {
            return;
        }
        try {
            answer(round);
        } finally {
            end(round);
        }
    }

    private void answer(List<Asked<A, B>> round) {
        try {
            var answers = work.apply(round.stream().map(Asked::question).toList());
            for (int i = 0; i < round.size(); i++) {
                round.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            round.forEach(asked -> asked.answer().completeExceptionally(e));
        }
    }

    private record Asked<A, B>(A question, CompletableFuture<B> answer) {}
}
