package broadsheet.search;

import broadsheet.search.index.GramPhrase;
import broadsheet.search.words.ReaderText;
import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// For a question or a sentence, of which no story has every word: those that have the most telling pieces of it, by
/// pairs of characters, and once more by words.
final class LooseQuery {
    private static final float HEADLINE = Float.parseFloat(System.getProperty("h", "0.7"));
    private static final float WORD = Float.parseFloat(System.getProperty("w", "0.5"));
    private static final float TIE = Float.parseFloat(System.getProperty("tie", "0.5"));

    /// A few words must nearly all be there; a question has many that no answer repeats.
    private static final int FEW = 8;
    private static final double MOST_OF_FEW = 0.6;
    private static final int SOME_OF_MANY = 2;

    /// What asks stands in no answer (folded).
    private static final Pattern ASKS = Pattern.compile("为什么|什么|甚么|为何|何时|何地|何处|何人|哪[里些个一种位年]?|谁|多少|如何|怎么|怎样|吗|呢|是否|请问");

    private LooseQuery() {}

    static Query of(ReaderText text) {
        var grams = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        for (var wanted : text.wanted()) {
            for (var part : ASKS.split(Folding.of(wanted))) {
                pieces(Tokens.grams(part), grams);
                Tokens.foldedWords(part).pieces().stream()
                        .filter(word -> word.length() > 1)
                        .forEach(words::add);
            }
        }
        if (grams.isEmpty()) {
            return new BooleanQuery.Builder().build(); // finds nothing
        }
        var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least(grams.size()));
        grams.forEach(gram -> most.add(
                either(
                        new TermQuery(new Term(StoryDocument.HEADLINE_GRAMS, gram)),
                        new TermQuery(new Term(StoryDocument.TEXT_GRAMS, gram))),
                Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(most.build(), Occur.MUST)
                .add(whole(words), Occur.SHOULD)
                .build();
    }

    /// Words of the dictionary wherever they stand: pairs across the border of two words say less.
    private static Query whole(Set<String> words) {
        var whole = new BooleanQuery.Builder();
        for (var word : words) {
            var grams = Tokens.grams(word);
            var query = either(
                    GramPhrase.of(StoryDocument.HEADLINE_GRAMS, grams), GramPhrase.of(StoryDocument.TEXT_GRAMS, grams));
            whole.add(new BoostQuery(query, WORD), Occur.SHOULD);
        }
        return whole.build();
    }

    private static int least(int pieces) {
        return pieces < FEW ? (int) Math.ceil(pieces * MOST_OF_FEW) : SOME_OF_MANY;
    }

    private static Query either(Query headline, Query text) {
        return new DisjunctionMaxQuery(List.of(new BoostQuery(headline, HEADLINE), text), TIE);
    }

    private static void pieces(Tokens tokens, Set<String> pieces) {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.tail(i)) {
                pieces.add(tokens.piece(i));
            }
        }
    }
}
