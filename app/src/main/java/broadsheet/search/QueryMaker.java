package broadsheet.search;

import broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a reader typed as a query. Whatever stands in a story as typed is found; beyond that, a story is found
/// that has
/// every word of it, wherever they stand.
final class QueryMaker {
    private static final float HEADLINE_GRAM = 4;
    private static final float HEADLINE_WORD = 5;
    private static final float LEAD_WORD = 1.5f;
    private static final float HEADLINE_AS_TYPED = 6;
    private static final float SHARE_OF_OTHERS = 0.1f;
    private static final int SHORT_NAME = 3;

    private QueryMaker() {}

    static Query of(String typed, @Nullable Long paper) {
        var text = ReaderText.of(typed);
        var all = new BooleanQuery.Builder();
        text.wanted().forEach(wanted -> chunk(all, wanted));
        text.phrases().forEach(phrase -> all.add(asTyped(phrase), Occur.MUST));
        if (text.wanted().isEmpty() && text.phrases().isEmpty()) {
            return all.build(); // an empty query finds nothing
        }
        text.excluded().forEach(excluded -> all.add(asTyped(excluded), Occur.MUST_NOT));
        if (paper != null) {
            all.add(new TermQuery(new Term(StoryDocument.PAPER, paper.toString())), Occur.FILTER);
        }
        return all.build();
    }

    /// What stands between two spaces: in Chinese often several words.
    private static void chunk(BooleanQuery.Builder all, String chunk) {
        var units = Unit.of(Tokens.words(chunk));
        if (units.size() == 1) {
            all.add(unit(units.getFirst()), Occur.MUST);
            return;
        }
        var telling = units.stream().filter(unit -> unit.length() > 1).toList();
        telling.forEach(unit -> all.add(unit(unit), Occur.MUST));
        all.add(asTyped(chunk), telling.isEmpty() ? Occur.MUST : Occur.SHOULD);
    }

    private static Query unit(Unit unit) {
        var grams = Tokens.grams(unit.text());
        return best(
                boosted(HEADLINE_GRAM, grams(StoryDocument.HEADLINE_GRAMS, grams, unit)),
                boosted(HEADLINE_WORD, new TermQuery(new Term(StoryDocument.HEADLINE_WORDS, unit.text()))),
                grams(StoryDocument.TEXT_GRAMS, grams, unit),
                boosted(LEAD_WORD, new TermQuery(new Term(StoryDocument.LEAD_WORDS, unit.text()))));
    }

    private static Query asTyped(String text) {
        var grams = Tokens.grams(text);
        return best(
                boosted(HEADLINE_AS_TYPED, phrase(StoryDocument.HEADLINE_GRAMS, grams)),
                phrase(StoryDocument.TEXT_GRAMS, grams));
    }

    /// A name of four characters or more may be two names, or a name and a word: one pair in three may be missing.
    private static Query grams(String field, Tokens grams, Unit unit) {
        if (!unit.unknown() || unit.length() <= SHORT_NAME) {
            return phrase(field, grams);
        }
        var terms = new ArrayList<Query>();
        for (int i = 0; i < grams.count(); i++) {
            if (!grams.tail(i)) {
                terms.add(new TermQuery(new Term(field, grams.piece(i))));
            }
        }
        var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(terms.size() - terms.size() / 3);
        terms.forEach(term -> most.add(term, Occur.SHOULD));
        return most.build();
    }

    private static Query phrase(String field, Tokens grams) {
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

    private static boolean isIdeograph(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    private static Query boosted(float boost, Query query) {
        return new BoostQuery(query, boost);
    }

    private static Query best(Query... queries) {
        return new DisjunctionMaxQuery(List.of(queries), SHARE_OF_OTHERS);
    }

    /// A word to look for.
    ///
    /// @param unknown true for single characters in a row: most likely a name that the dictionary lacks
    private record Unit(String text, boolean unknown) {
        int length() {
            return text.codePointCount(0, text.length());
        }

        static List<Unit> of(Tokens words) {
            var units = new ArrayList<Unit>();
            int i = 0;
            while (i < words.count()) {
                var first = i;
                while (i + 1 < words.count() && isIdeograph(words.piece(i)) && follows(words, i + 1)) {
                    i++;
                }
                var start = words.start(first);
                units.add(new Unit(new String(words.characters(), start, words.end(i) - start), i > first));
                i++;
            }
            return units;
        }

        private static boolean follows(Tokens words, int index) {
            return words.start(index) == words.end(index - 1) && isIdeograph(words.piece(index));
        }
    }
}
