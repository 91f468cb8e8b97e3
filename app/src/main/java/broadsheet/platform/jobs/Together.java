package broadsheet.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Work that many ask for at the same time and that costs little more for all of them than for one. What comes while
/// a round is under way goes into the next one; nobody waits for company.
///
/// @param <A> what is asked
/// @param <B> the answer
public final class Together<A, B> {
    private final int most;
    private final Semaphore free;
    private final Function<List<A>, List<B>> work;
    private final Queue<Asked<A, B>> waiting = new ConcurrentLinkedQueue<>();

    /// @param most questions of a round
    /// @param rounds under way at the same time
    /// @param work gives as many answers as there are questions, in their order; when it throws, all of them fail
    public Together(int most, int rounds, Function<List<A>, List<B>> work) {
        this.most = most;
        this.work = work;
        free = new Semaphore(rounds);
    }

    /// The answer, after the round that the question went into. Joins no transaction of the caller.
    public B ask(A question) {
        var asked = new Asked<A, B>(question, new CompletableFuture<>());
        waiting.add(asked);
        if (free.tryAcquire()) {
            Thread.startVirtualThread(this::rounds);
        }
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /// How many wait for a round.
    int waiting() {
        return waiting.size();
    }

    private void rounds() {
        do {
            for (var round = next(); !round.isEmpty(); round = next()) {
                serve(round);
            }
            free.release();
        } while (!waiting.isEmpty() && free.tryAcquire());
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
        return round;
    }

    private void serve(List<Asked<A, B>> round) {
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
