package broadsheet.search.query;

import broadsheet.search.words.Wording;
import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Headlines that sound like what was typed, have most of its characters, or nearly its letters.
public final class NearlyQuery {
    private static final int LONG_WORD = 5;
    private static final int EXPANSIONS = 20;

    private NearlyQuery() {}

    /// The query.
    public static Query of(String typed) {
        var any = new BooleanQuery.Builder();
        StoryDocument.sounds(typed).forEach(pair -> any.add(term(StoryDocument.SOUNDS, pair), Occur.SHOULD));
        for (var piece : Tokens.grams(Wording.of(typed)).pieces()) {
            if (piece.codePoints().anyMatch(Character::isIdeographic)) {
                any.add(term(StoryDocument.HEADLINE_GRAMS, piece), Occur.SHOULD);
            } else if (piece.length() > 2) {
                var edits = piece.length() >= LONG_WORD ? 2 : 1;
                var word = new Term(StoryDocument.HEADLINE_GRAMS, Folding.of(piece));
                any.add(new FuzzyQuery(word, edits, 1, EXPANSIONS, true), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
