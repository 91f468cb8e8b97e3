package broadsheet.search.index;

import broadsheet.text.Tokens;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Pairs of characters beside each other in a field.
public final class GramPhrase {
    private GramPhrase() {}

    /// A query for a text as it stands; for no text, one that finds nothing.
    public static Query of(String field, Tokens grams) {
        if (grams.count() == 0) {
            return new BooleanQuery.Builder().build(); // finds nothing
        }
        if (grams.count() == 1) {
            var only = new Term(field, grams.piece(0));
            // A single character stands in the index as the beginning of a pair, or alone at the end of a run.
            return isIdeograph(only.text()) ? new PrefixQuery(only) : new TermQuery(only);
        }
        var phrase = new PhraseQuery.Builder();
        // A single character at the end begins a pair of the text that is not known here.
        var end = isIdeograph(grams.piece(grams.count() - 1)) ? grams.count() - 1 : grams.count();
        for (int i = 0; i < end; i++) {
            if (!grams.tail(i)) {
                phrase.add(new Term(field, grams.piece(i)), i);
            }
        }
        return phrase.build();
    }

    /// True for one Chinese character.
    public static boolean isIdeograph(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }
}
