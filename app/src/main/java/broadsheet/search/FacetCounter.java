package broadsheet.search;

import broadsheet.search.Found.Facets;
import broadsheet.search.Found.Period;
import broadsheet.search.query.StoryDocument;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what matches, by paper and by age.
final class FacetCounter extends SimpleCollector {
    private static final int TAGS = 8;

    private static final List<Period> PERIODS = List.of(Period.values());

    private final long[] since = new long[PERIODS.size()];
    private final long[] counts = new long[since.length];
    private final Map<Long, long[]> papers = new HashMap<>();
    private SortedNumericDocValues paper = DocValues.emptySortedNumeric();
    private SortedNumericDocValues published = DocValues.emptySortedNumeric();
    private long total;

    private FacetCounter(Instant now) {
        for (int i = 0; i < since.length; i++) {
            since[i] = now.minus(Duration.ofDays(PERIODS.get(i).days())).toEpochMilli();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        paper = DocValues.getSortedNumeric(context.reader(), StoryDocument.PAPER);
        published = DocValues.getSortedNumeric(context.reader(), StoryDocument.PUBLISHED);
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        if (published.advanceExact(document)) {
            var moment = published.nextValue();
            for (int i = 0; i < since.length; i++) {
                counts[i] += moment >= since[i] ? 1 : 0;
            }
        }
        if (paper.advanceExact(document)) {
            for (int i = 0; i < paper.docValueCount(); i++) {
                papers.computeIfAbsent(paper.nextValue(), _ -> new long[1])[0]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /// Of everything that matches.
    static CollectorManager<FacetCounter, Counted> manager(Instant now) {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(now);
            }

            @Override
            public Counted reduce(Collection<FacetCounter> counters) {
                var total = 0L;
                var papers = new HashMap<Long, Long>();
                var periods = new EnumMap<Period, Long>(Period.class);
                for (var one : counters) {
                    total += one.total;
                    one.papers.forEach((paper, count) -> papers.merge(paper, count[0], Long::sum));
                    for (int i = 0; i < one.counts.length; i++) {
                        periods.merge(PERIODS.get(i), one.counts[i], Long::sum);
                    }
                }
                return new Counted(total, papers, periods);
            }
        };
    }

    record Counted(long total, Map<Long, Long> papers, Map<Period, Long> periods) {
        Facets with(List<String> tags) {
            return new Facets(papers, periods, tags);
        }
    }

    /// The commonest tags of these, as printed.
    static List<String> tags(IndexSearcher searcher, ScoreDoc[] best) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        var leaves = searcher.getIndexReader().leaves();
        for (var hit : best) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var tags = DocValues.getSortedSet(leaf.reader(), StoryDocument.TAG);
            if (tags.advanceExact(hit.doc - leaf.docBase)) {
                for (int i = 0; i < tags.docValueCount(); i++) {
                    var label = tags.lookupOrd(tags.nextOrd()).utf8ToString();
                    counts.merge(label.substring(label.indexOf(StoryDocument.PRINTED) + 1), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TAGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A number of one document.
    static long value(IndexSearcher searcher, int document, String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
    }
}
