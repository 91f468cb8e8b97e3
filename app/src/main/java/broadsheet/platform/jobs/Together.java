package broadsheet.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Work that many ask for at the same time and that costs little more for all of them than for one. What comes while
/// a round is under way goes into the next one; nobody waits for company.
///
/// @param <A> what is asked
/// @param <B> the answer
public final class Together<A, B> {
    private final int most;
    private final int crowd;
    private final Function<List<A>, List<B>> work;
    private final Queue<Asked<A, B>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingNow = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    /// @param most questions of a round
    /// @param crowd so many who wait begin a second round beside the one under way
    /// @param work gives as many answers as there are questions, in their order; when it throws, all of them fail
    public Together(int most, int crowd, Function<List<A>, List<B>> work) {
        this.most = most;
        this.crowd = crowd;
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
        do {
            serve(next());
        } while (wanted(running.get() - 1));
        running.decrementAndGet();
        // Who came meanwhile saw this round still running.
        begin();
    }

    private List<Asked<A, B>> next() {
        var round = new ArrayList<Asked<A, B>>();
        while (round.size() < most) {
            var asked = waiting.poll();
            if (asked == null) {
                break;
            }
            round.add(asked);
        }
        waitingNow.addAndGet(-round.size());
        return round;
    }

    private void serve(List<Asked<A, B>> round) {
        if (round.isEmpty()) {
            return;
        }
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
