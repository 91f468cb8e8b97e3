package broadsheet.search;

import broadsheet.platform.events.Outbox;
import broadsheet.search.index.LuceneIndex;
import broadsheet.search.query.Frequencies;
import broadsheet.search.query.NearlyQuery;
import broadsheet.search.query.NeighbourQuery;
import broadsheet.search.query.QueryMaker;
import broadsheet.search.query.StoryDocument;
import broadsheet.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The stories in an index of Lucene.
final class LuceneStories implements StoryEngine {
    private static final LuceneIndex.Form<Story> FORM = new LuceneIndex.Form<>("stories-2", StoryDocument::of);
    private static final SortField[] NEWEST_FIRST = {
        new SortedNumericSortField(StoryDocument.PUBLISHED, SortField.Type.LONG, true),
        new SortField(StoryDocument.STORY, SortField.Type.LONG, true)
    };
    static final Sort NEWEST = new Sort(NEWEST_FIRST);
    static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST_FIRST[0], NEWEST_FIRST[1]);

    /// Hits are counted one by one up to this many while the best are looked for; the rest afterwards, without scores.
    private static final int SCORED = 1_000;

    /// How often a text repeats a word says little beside how many of the words it has.
    private static final Similarity BY_WORDS = new BM25Similarity(0.6f, 0.75f);

    private static final int LOOKED_AT = 60;
    private static final float RECENT = 3;
    private static final Duration HALF = Duration.ofDays(60);
    private static final int HOUR = 3_600;

    private final LuceneIndex<Story> index;
    private final Frequencies frequencies = new Frequencies();

    private LuceneStories(LuceneIndex<Story> index) {
        this.index = index;
    }

    static LuceneStories open(@Nullable Path folder) throws IOException {
        return new LuceneStories(LuceneIndex.open(folder, FORM));
    }

    @Override
    public Page find(Asked asked) throws IOException {
        var after =
                Optional.ofNullable(asked.after()).flatMap(PlaceInList::parse).orElse(null);
        return index.search(shared -> {
            var searcher = new IndexSearcher(shared.getIndexReader());
            searcher.setSimilarity(BY_WORDS);
            if (after != null) {
                return page(searcher, asked, after, after.loose());
            }
            var strict = page(searcher, asked, null, false);
            return strict.total() == 0 && asked.text().mayBeLoose() ? page(searcher, asked, null, true) : strict;
        });
    }

    private Page page(IndexSearcher searcher, Asked asked, @Nullable PlaceInList after, boolean loose)
            throws IOException {
        var scored = scored(asked);
        var hour = after == null ? asked.now().getEpochSecond() / HOUR : after.hour();
        var query = loose
                ? QueryMaker.loose(asked.text(), asked.limits(), asked.paperId())
                : QueryMaker.strict(asked.text(), asked.limits(), asked.paperId());
        var wanted = Math.max(asked.limit() + 1, after == null ? LOOKED_AT : 0);
        var top = top(searcher, scored ? recent(query, hour) : query, scored, wanted, after);
        var counted = searcher.search(query, FacetCounter.manager(asked.now()));
        var hits = Arrays.stream(top.scoreDocs)
                .limit(asked.limit())
                .map(hit -> PlaceInList.of(hit, loose, hour, scored))
                .map(place -> new Placed(place.story(), place.score(), place.toString()))
                .toList();
        var more = top.scoreDocs.length > asked.limit();
        var facets = after == null ? counted.with(FacetCounter.tags(searcher, top.scoreDocs)) : Found.Facets.NONE;
        return new Page(
                counted.total(), loose, hits, facets, more ? hits.getLast().place() : null);
    }

    /// A list of what nobody asked words of has no best.
    private static boolean scored(Asked asked) {
        return asked.order() == SearchQuery.Order.BEST && !asked.text().wordless();
    }

    private static TopFieldDocs top(
            IndexSearcher searcher, Query query, boolean scored, int limit, @Nullable PlaceInList after)
            throws IOException {
        var manager = new TopFieldCollectorManager(
                scored ? BEST : NEWEST, limit, after == null ? null : after.after(scored), SCORED);
        return searcher.search(query, manager);
    }

    /// News of today over the same of last year, and not over what matches better.
    private static Query recent(Query query, long hour) {
        var origin = (hour + 1) * HOUR * 1_000;
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        LongField.newDistanceFeatureQuery(StoryDocument.PUBLISHED, RECENT, origin, HALF.toMillis()),
                        Occur.SHOULD)
                .build();
    }

    @Override
    public Set<Long> before(Asked asked, String place, Collection<Long> stories) throws IOException {
        var end = PlaceInList.parse(place).orElseThrow();
        var scored = scored(asked);
        return index.search(shared -> {
            var searcher = new IndexSearcher(shared.getIndexReader());
            searcher.setSimilarity(BY_WORDS);
            var query = end.loose()
                    ? QueryMaker.loose(asked.text(), asked.limits(), asked.paperId())
                    : QueryMaker.strict(asked.text(), asked.limits(), asked.paperId());
            var ids =
                    stories.stream().map(id -> new BytesRef(Long.toString(id))).toList();
            var among = new BooleanQuery.Builder()
                    .add(scored ? recent(query, end.hour()) : query, Occur.MUST)
                    .add(new TermInSetQuery(LuceneIndex.KEY, ids), Occur.FILTER)
                    .build();
            var before = new HashSet<Long>();
            for (var hit : top(searcher, among, scored, Math.max(1, ids.size()), null).scoreDocs) {
                var one = PlaceInList.of(hit, end.loose(), end.hour(), scored);
                if (one.before(end, scored)) {
                    before.add(one.story());
                }
            }
            return before;
        });
    }

    @Override
    public List<Suggestion> beginnings(String typed, int limit) throws IOException {
        return index.search(searcher -> Beginnings.of(searcher, typed, limit));
    }

    @Override
    public List<Long> nearly(String typed, int limit) throws IOException {
        return index.search(searcher -> {
            var top = searcher.search(NearlyQuery.of(typed), limit);
            var stories = new long[top.scoreDocs.length];
            for (int i = 0; i < stories.length; i++) {
                stories[i] = FacetCounter.value(searcher, top.scoreDocs[i].doc, StoryDocument.STORY);
            }
            return Arrays.stream(stories).boxed().toList();
        });
    }

    @Override
    public List<Found.Hit> near(Story story, @Nullable Duration apart, int limit) throws IOException {
        return index.search(searcher -> {
            var query = NeighbourQuery.of(searcher.getIndexReader(), frequencies, story, apart);
            var top = searcher.search(query, new TopFieldCollectorManager(BEST, limit, null, limit));
            return Arrays.stream(top.scoreDocs)
                    .map(hit -> PlaceInList.of(hit, false, 0, true))
                    .map(place -> new Found.Hit(place.story(), place.score()))
                    .toList();
        });
    }

    @Override
    public void replace(Collection<Long> ids, Collection<Story> visible) throws IOException {
        index.replace(ids, visible);
    }

    @Override
    public void clear() throws IOException {
        index.clear();
    }

    @Override
    public void refresh() throws IOException {
        index.refresh();
    }

    @Override
    public void commit(Outbox.Place place, Instant at) throws IOException {
        index.commit(place, at);
    }

    @Override
    public void purge() throws IOException {
        index.purge();
    }

    @Override
    public Optional<Commit> committed() {
        return index.committed();
    }

    @Override
    public boolean usable() {
        return index.usable();
    }

    @Override
    public long documents() throws IOException {
        return index.documents();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
