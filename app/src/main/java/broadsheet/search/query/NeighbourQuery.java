package broadsheet.search.query;

import broadsheet.search.words.Wording;
import broadsheet.story.Story;
import broadsheet.text.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// A whole story as a query: its most telling pairs of characters, those of the headline twice. A pair tells more that
/// few stories have, and that those which have it repeat.
public final class NeighbourQuery {
    private static final float HEADLINE = 2;
    private static final int TELLING = 120;
    /// What a story repeats is what it is about; more often than this says no more.
    private static final double REPEATED_MOST = 5;

    /// What stands in more of the archive says nothing.
    private static final double COMMON = 0.1;

    private static final int COMMON_LEAST = 50;

    private final IndexReader reader;
    private final Frequencies frequencies;
    private final int least;
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private NeighbourQuery(IndexReader reader, Frequencies frequencies, int least) {
        this.reader = reader;
        this.frequencies = frequencies;
        this.least = least;
    }

    /// The query.
    public static Query of(IndexReader reader, Frequencies frequencies, Story story, @Nullable Duration apart)
            throws IOException {
        // One of those that have a word is the story itself, unless it is too new to be in the index.
        var least = reader.docFreq(StoryDocument.key(story.id())) > 0 ? 2 : 1;
        var query = new NeighbourQuery(reader, frequencies, least);
        var headline = Tokens.grams(Wording.of(story.content().headline()));
        var text = Tokens.grams(Wording.of(story.content().body().plainText()));
        query.add(StoryDocument.HEADLINE_GRAMS, headline, HEADLINE);
        query.add(StoryDocument.TEXT_GRAMS, headline, HEADLINE);
        query.add(StoryDocument.TEXT_GRAMS, text, 1);
        query.add(StoryDocument.HEADLINE_GRAMS, text, 1);
        query.all.add(new TermQuery(StoryDocument.key(story.id())), Occur.MUST_NOT);
        if (apart != null) {
            var moment = Objects.requireNonNullElse(story.published(), story.created());
            query.all.add(
                    LongField.newRangeQuery(
                            StoryDocument.PUBLISHED,
                            moment.minus(apart).toEpochMilli(),
                            moment.plus(apart).toEpochMilli()),
                    Occur.FILTER);
        }
        return query.all.setMinimumNumberShouldMatch(2).build();
    }

    private void add(String field, Tokens tokens, float boost) throws IOException {
        var telling = telling(field, tokens);
        if (!telling.isEmpty()) {
            var most = telling.getFirst().weight;
            telling.forEach(one -> all.add(
                    new BoostQuery(new TermQuery(one.term), (float) (boost * one.weight / most)), Occur.SHOULD));
        }
    }

    private List<Telling> telling(String field, Tokens tokens) throws IOException {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.tail(i)) {
                counts.merge(tokens.piece(i), 1, Integer::sum);
            }
        }
        var documents = reader.numDocs();
        var most = Math.max(COMMON_LEAST, documents * COMMON);
        var telling = new ArrayList<Telling>();
        for (var count : counts.entrySet()) {
            var term = new Term(field, count.getKey());
            var frequency = frequencies.of(reader, term);
            if (frequency >= least && frequency <= most) {
                var rare = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
                var repeated = Math.min(frequencies.repeated(reader, term), REPEATED_MOST);
                telling.add(
                        new Telling(term, Math.log1p(count.getValue()) * Math.max(rare, 0.01) * Math.sqrt(repeated)));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(one -> one.term.text()));
        return telling.subList(0, Math.min(TELLING, telling.size()));
    }

    private record Telling(Term term, double weight) {}
}
