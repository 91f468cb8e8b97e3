package broadsheet.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/// Finds the vectors that may be near one, among all: by their bits, which stay in memory (64 bytes a story), looking
/// at
/// every one. 500,000 take about 3 ms. For several threads.
public final class VectorShelf {
    private static final int FEW = 1024;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /// In ascending order.
    private long[] stories = new long[FEW];

    private long[] codes = new long[0];
    private int words;
    private int count;

    /// Adds or replaces the vector of a story. Those of another model than the first are passed over.
    public void put(long story, Vector vector) {
        put(story, vector.code());
    }

    void put(long story, long[] code) {
        lock.writeLock().lock();
        try {
            if (words == 0) {
                words = code.length;
                codes = new long[FEW * words];
            }
            if (code.length == words) {
                var slot = slot(story); // may make the array anew
                System.arraycopy(code, 0, codes, slot * words, words);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private int slot(long story) {
        var at = Arrays.binarySearch(stories, 0, count, story);
        if (at >= 0) {
            return at;
        }
        var free = -at - 1;
        if (count == stories.length) {
            stories = Arrays.copyOf(stories, count * 2);
            codes = Arrays.copyOf(codes, count * 2 * words);
        }
        System.arraycopy(stories, free, stories, free + 1, count - free);
        System.arraycopy(codes, free * words, codes, (free + 1) * words, (count - free) * words);
        stories[free] = story;
        count++;
        return free;
    }

    /// Stories of which most bits are the same, the nearest first.
    ///
    /// @param wanted which stories may be among them
    public List<Long> near(Vector vector, int most, LongPredicate wanted) {
        var code = vector.code();
        lock.readLock().lock();
        try {
            return code.length == words ? near(code, most, wanted) : List.of();
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Long> near(long[] code, int most, LongPredicate wanted) {
        var places = new int[code.length * Long.SIZE + 1];
        var apart = new short[count];
        for (int i = 0; i < count; i++) {
            int bits = 0;
            for (int word = 0; word < words; word++) {
                bits += Long.bitCount(codes[i * words + word] ^ code[word]);
            }
            apart[i] = (short) bits;
            places[bits]++;
        }
        int farthest = farthest(places, most);
        var found = LongStream.builder();
        for (int i = 0; i < count; i++) {
            if (apart[i] <= farthest && wanted.test(stories[i])) {
                found.add(((long) apart[i] << Integer.SIZE) | i);
            }
        }
        return found.build()
                .sorted()
                .limit(most)
                .mapToObj(one -> stories[(int) one])
                .toList();
    }

    /// So many bits apart that at least this many are nearer, or all.
    private static int farthest(int[] places, int most) {
        int seen = 0;
        for (int bits = 0; bits < places.length; bits++) {
            seen += places[bits];
            if (seen >= most) {
                return bits;
            }
        }
        return places.length;
    }

    /// How many vectors there are.
    public int size() {
        lock.readLock().lock();
        try {
            return count;
        } finally {
            lock.readLock().unlock();
        }
    }
}
