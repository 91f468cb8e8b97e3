package broadsheet.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// In how many stories of an index a term stands. Of common terms what was counted lately is good enough, and
/// looking terms up is most of what finding neighbours costs; rare ones are always looked up, since a second
/// story changes everything.
public final class Frequencies {
    private static final int COMMON = 50;
    private static final int REMEMBERED = 40_000;
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Cache<Term, Integer> common = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LATELY)
            .build();

    private final Cache<Term, Double> repeated = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LATELY)
            .build();

    /// How often a story that has the term has it, on average.
    double repeated(IndexReader reader, Term term) throws IOException {
        var known = repeated.getIfPresent(term);
        if (known == null) {
            known = reader.totalTermFreq(term) / (double) Math.max(1, reader.docFreq(term));
            repeated.put(term, known);
        }
        return known;
    }

    int of(IndexReader reader, Term term) throws IOException {
        var known = common.getIfPresent(term);
        if (known != null) {
            return known;
        }
        int counted = reader.docFreq(term);
        if (counted >= COMMON) {
            common.put(term, counted);
        }
        return counted;
    }
}
