package broadsheet.search.query;

import broadsheet.search.index.GramPhrase;
import broadsheet.search.words.ReaderText;
import broadsheet.search.words.Wording;
import broadsheet.text.Tokens;
import java.util.ArrayList;
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
    private static final float HEADLINE = 0.7f;
    private static final float WORD = 0.5f;
    private static final float TIE = 0.5f;

    /// A few words must nearly all be there; a question has many that no answer repeats.
    private static final int FEW = 5;
    private static final double MOST_OF_FEW = 0.6;
    private static final int SOME_OF_MANY = 2;

    /// What asks stands in no answer (folded).
    private static final Pattern ASKS = Pattern.compile("为什么|什么|甚么|为何|何时|何地|何处|何人|哪[里些个一种位年]?|谁|多少|如何|怎么|怎样|吗|呢|是否|请问");

    private LooseQuery() {}

    static Query of(ReaderText text) {
        var grams = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        var typed = new ArrayList<>(text.wanted());
        typed.addAll(text.phrases());
        for (var wanted : typed) {
            for (var part : ASKS.split(Wording.of(wanted), -1)) {
                pieces(Tokens.grams(part), grams);
                words(Tokens.foldedWords(part), words);
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

    /// Words of the dictionary, and single characters in a row: most likely a name.
    private static void words(Tokens tokens, Set<String> words) {
        int i = 0;
        while (i < tokens.count()) {
            var first = i;
            while (single(tokens, i)
                    && i + 1 < tokens.count()
                    && single(tokens, i + 1)
                    && tokens.start(i + 1) == tokens.end(i)) {
                i++;
            }
            var word = new String(tokens.characters(), tokens.start(first), tokens.end(i) - tokens.start(first));
            if (word.length() > 1) {
                words.add(word);
            }
            i++;
        }
    }

    private static boolean single(Tokens tokens, int index) {
        return GramPhrase.isIdeograph(tokens.piece(index));
    }

    private static void pieces(Tokens tokens, Set<String> pieces) {
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.tail(i)) {
                pieces.add(tokens.piece(i));
            }
        }
    }
}
