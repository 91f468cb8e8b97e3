package broadsheet.search.query;

import broadsheet.search.index.GramPhrase;
import broadsheet.search.words.Numbers;
import broadsheet.search.words.Wording;
import broadsheet.text.Tokens;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Parts of queries.
final class Clauses {
    private static final float HEADLINE_AS_TYPED = 6;
    private static final float SHARE_OF_OTHERS = 0.1f;

    private Clauses() {}

    static Query asTyped(String text) {
        var grams = Tokens.grams(Wording.of(text));
        return best(
                boosted(HEADLINE_AS_TYPED, GramPhrase.of(StoryDocument.HEADLINE_GRAMS, grams)),
                GramPhrase.of(StoryDocument.TEXT_GRAMS, grams));
    }

    static Query number(Numbers.Figure number) {
        return new TermQuery(new Term(StoryDocument.NUMBERS, number.key()));
    }

    static Query boosted(float boost, Query query) {
        return new BoostQuery(query, boost);
    }

    static Query best(Query... queries) {
        return new DisjunctionMaxQuery(List.of(queries), SHARE_OF_OTHERS);
    }
}
