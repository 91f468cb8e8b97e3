package broadsheet.platform.cache;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Limits and counts: how many wait, how many are made at once. Pages for one reader have half of the seats, so
/// that searches
/// cannot keep the pages of all from being made.
final class Crowd {
    private final Semaphore seats;
    private final Semaphore freshSeats;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder made = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Crowd(int makers, int waiters) {
        seats = new Semaphore(makers);
        freshSeats = new Semaphore(Math.max(1, makers / 2));
        most = waiters;
    }

    /// False when too many wait already.
    boolean enter() {
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave(int number) {
        waiting.addAndGet(-number);
    }

    /// Waits for a seat to make a page that is kept.
    void seat() throws InterruptedException {
        seats.acquire();
    }

    void rise() {
        seats.release();
    }

    /// Waits for a seat to make a page for one reader.
    void seatFresh() throws InterruptedException {
        freshSeats.acquire();
    }

    void riseFresh() {
        freshSeats.release();
    }

    void countMade() {
        made.increment();
    }

    void countFailed() {
        failed.increment();
    }

    /// Pages made so far, kept or not.
    long made() {
        return made.sum();
    }

    /// Makers that failed so far.
    long failed() {
        return failed.sum();
    }
}
