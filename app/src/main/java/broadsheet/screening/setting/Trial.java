package broadsheet.screening.setting;

import broadsheet.screening.Answer;
import broadsheet.screening.Draft;
import broadsheet.screening.PastPost;
import broadsheet.screening.Screening;
import broadsheet.screening.Verdict;
import broadsheet.screening.setting.Rehearsal.Change;
import broadsheet.screening.setting.Rehearsal.Hit;
import broadsheet.screening.setting.Rehearsal.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Two settings look at the same posts.
final class Trial {
    private static final int SAMPLE = 20;

    private final Looking now;
    private final Looking then;
    private final Difference more = new Difference();
    private final Difference fewer = new Difference();
    private int posts;

    Trial(Screening now, Screening then) {
        this.now = new Looking(now);
        this.then = new Looking(then);
    }

    void look(PastPost post) {
        posts++;
        var before = now.look(post);
        var after = then.look(post);
        if (after.stopped() && !before.stopped()) {
            more.add(post, after);
        } else if (before.stopped() && !after.stopped()) {
            fewer.add(post, before);
        }
    }

    int posts() {
        return posts;
    }

    Side now(double days, int secondsPerDecision) {
        return now.side(posts, days, secondsPerDecision);
    }

    Side then(double days, int secondsPerDecision) {
        return then.side(posts, days, secondsPerDecision);
    }

    Change more() {
        return more.change();
    }

    Change fewer() {
        return fewer.change();
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }

    /// What one of them says.
    private static final class Looking {
        private static final double NANOS = 1000;
        private static final double MINUTE = 60;

        private final Screening screening;
        private int stopped;
        private int nudged;
        private int right;
        private int wrong;
        private int missed;
        private long nanos;

        Looking(Screening screening) {
            this.screening = screening;
        }

        Verdict look(PastPost post) {
            long start = System.nanoTime();
            var verdict = screening.post(Draft.of(post.text()));
            nanos += System.nanoTime() - start;
            var removed = post.decided() == PastPost.Decided.REMOVED;
            if (verdict.stopped()) {
                stopped++;
                right += removed ? 1 : 0;
                wrong += post.decided() == PastPost.Decided.RELEASED ? 1 : 0;
            } else {
                nudged += verdict.answer() == Answer.NUDGE ? 1 : 0;
                missed += removed ? 1 : 0;
            }
            return verdict;
        }

        Side side(int posts, double days, int secondsPerDecision) {
            double perDay = stopped / days;
            return new Side(
                    stopped,
                    nudged,
                    right,
                    wrong,
                    missed,
                    share(right, right + wrong),
                    share(right, right + missed),
                    perDay,
                    perDay * secondsPerDecision / MINUTE,
                    posts == 0 ? 0 : nanos / NANOS / posts);
        }
    }

    /// Posts of which they think differently.
    private static final class Difference {
        /// The same posts give the same sample.
        private final Random random = new Random(1);

        private final Map<PastPost.Decided, Integer> decided = new EnumMap<>(PastPost.Decided.class);
        private final List<Hit> sample = new ArrayList<>();
        private int count;

        void add(PastPost post, Verdict verdict) {
            count++;
            decided.merge(post.decided(), 1, Integer::sum);
            int at = sample.size() < SAMPLE ? sample.size() : random.nextInt(count);
            if (at < SAMPLE) {
                var hit = new Hit(post.id(), post.story(), post.text(), post.decided(), verdict.findings());
                if (at == sample.size()) {
                    sample.add(hit);
                } else {
                    sample.set(at, hit);
                }
            }
        }

        Change change() {
            int removed = decided.getOrDefault(PastPost.Decided.REMOVED, 0);
            int released = decided.getOrDefault(PastPost.Decided.RELEASED, 0);
            int standing = decided.getOrDefault(PastPost.Decided.STANDING, 0);
            var falseShare = share(released + standing, removed + released + standing);
            return new Change(count, removed, released, standing, falseShare, List.copyOf(sample));
        }
    }
}
