package broadsheet.search.query;

import static broadsheet.search.query.Clauses.asTyped;
import static broadsheet.search.query.Clauses.best;
import static broadsheet.search.query.Clauses.boosted;
import static broadsheet.search.query.Clauses.number;

import broadsheet.kernel.TaiwanDates;
import broadsheet.search.index.GramPhrase;
import broadsheet.search.words.Limits;
import broadsheet.search.words.Numbers;
import broadsheet.search.words.ReaderText;
import broadsheet.search.words.Wording;
import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a reader typed as a query. Whatever stands in a story as typed is found; beyond that, a story is found
/// that has every word of it, wherever they stand.
public final class QueryMaker {
    private static final float HEADLINE_GRAM = 4;
    private static final float HEADLINE_WORD = 5;
    private static final float LEAD_WORD = 1.5f;
    private static final float NAME = 3;
    private static final int SHORT_NAME = 3;

    private QueryMaker() {}

    /// Every word must be there.
    public static Query strict(ReaderText text, Limits limits, @Nullable Long paper) {
        var all = limited(text, limits, paper);
        text.wanted().forEach(wanted -> chunk(all, wanted));
        text.phrases().forEach(phrase -> all.add(quoted(phrase), Occur.MUST));
        return all.build();
    }

    /// Many of the pieces must be there.
    public static Query loose(ReaderText text, Limits limits, @Nullable Long paper) {
        return limited(text, limits, paper).add(LooseQuery.of(text), Occur.MUST).build();
    }

    private static BooleanQuery.Builder limited(ReaderText text, Limits limits, @Nullable Long paper) {
        var all = new BooleanQuery.Builder();
        text.excluded().forEach(excluded -> all.add(quoted(excluded), Occur.MUST_NOT));
        if (paper != null) {
            all.add(new TermQuery(new Term(StoryDocument.PAPER, paper.toString())), Occur.FILTER);
        }
        limits(all, limits);
        if (text.wordless()) {
            // Nothing to look for finds nothing, unless it is limited to something.
            var something = !limits.isEmpty();
            all.add(something ? MatchAllDocsQuery.INSTANCE : new BooleanQuery.Builder().build(), Occur.FILTER);
        }
        return all;
    }

    private static void limits(BooleanQuery.Builder all, Limits limits) {
        var tag = limits.tag();
        if (tag != null) {
            var label = new Term(StoryDocument.TAG, Folding.of(tag) + StoryDocument.PRINTED);
            all.add(new PrefixQuery(label), Occur.FILTER);
        }
        var byline = limits.byline();
        if (byline != null) {
            all.add(GramPhrase.of(StoryDocument.SIGNED, Tokens.grams(byline)), Occur.FILTER);
        }
        if (limits.from() != null || limits.before() != null) {
            var from = moment(limits.from(), Long.MIN_VALUE);
            var before = moment(limits.before(), Long.MAX_VALUE);
            all.add(LongField.newRangeQuery(StoryDocument.PUBLISHED, from, before - 1), Occur.FILTER);
        }
    }

    private static long moment(@Nullable LocalDate day, long otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(TaiwanDates.ZONE).toInstant().toEpochMilli();
    }

    /// What stands between two spaces: in Chinese often several words.
    private static void chunk(BooleanQuery.Builder all, String chunk) {
        var units = Unit.of(chunk);
        if (units.size() == 1) {
            all.add(unit(units.getFirst()), Occur.MUST);
            return;
        }
        var telling = units.stream().filter(Unit::telling).toList();
        if (telling.isEmpty()) {
            all.add(asTyped(chunk), Occur.MUST);
            return;
        }
        telling.forEach(unit -> all.add(unit(unit), Occur.MUST));
        all.add(asTyped(chunk), Occur.SHOULD);
    }

    /// As it stands; numbers also written otherwise.
    private static Query quoted(String phrase) {
        var numbers = Numbers.in(Folding.of(phrase));
        if (numbers.isEmpty()) {
            return asTyped(phrase);
        }
        var parts = new BooleanQuery.Builder();
        Unit.of(phrase).stream()
                .filter(one -> one.number() != null || one.length() > 1)
                .forEach(one -> parts.add(unit(one), Occur.MUST));
        return best(asTyped(phrase), parts.build());
    }

    private static Query unit(Unit unit) {
        var grams = Tokens.grams(unit.text());
        var number = unit.number();
        if (number != null) {
            return best(
                    boosted(HEADLINE_GRAM, GramPhrase.of(StoryDocument.HEADLINE_GRAMS, grams)),
                    GramPhrase.of(StoryDocument.TEXT_GRAMS, grams),
                    number(number));
        }
        return best(
                boosted(HEADLINE_GRAM, grams(StoryDocument.HEADLINE_GRAMS, grams, unit)),
                boosted(HEADLINE_WORD, new TermQuery(new Term(StoryDocument.HEADLINE_WORDS, unit.text()))),
                boosted(NAME, GramPhrase.of(StoryDocument.NAMES, grams)),
                grams(StoryDocument.TEXT_GRAMS, grams, unit),
                boosted(LEAD_WORD, new TermQuery(new Term(StoryDocument.LEAD_WORDS, unit.text()))));
    }

    /// A name of four characters or more may be two names, or a name and a word: one pair in three may be missing.
    private static Query grams(String field, Tokens grams, Unit unit) {
        if (!unit.unknown() || unit.length() <= SHORT_NAME) {
            return GramPhrase.of(field, grams);
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

    /// A word to look for.
    ///
    /// @param unknown true for single characters in a row: most likely a name that the dictionary lacks
    /// @param number what it counts as a number, or null
    private record Unit(String text, boolean unknown, Numbers.@Nullable Figure number) {
        int length() {
            return text.codePointCount(0, text.length());
        }

        boolean telling() {
            return number != null || length() > 1;
        }

        static List<Unit> of(String chunk) {
            var folded = Wording.of(chunk);
            var units = new ArrayList<Unit>();
            int from = 0;
            for (var number : Numbers.in(folded)) {
                words(units, folded.substring(from, number.start()));
                var end = number.end() + number.unit().length();
                units.add(new Unit(folded.substring(number.start(), end), false, number));
                from = end;
            }
            words(units, folded.substring(from));
            return units;
        }

        private static void words(List<Unit> units, String folded) {
            var words = Tokens.foldedWords(folded);
            int i = 0;
            while (i < words.count()) {
                var first = i;
                while (i + 1 < words.count() && GramPhrase.isIdeograph(words.piece(i)) && follows(words, i + 1)) {
                    i++;
                }
                var start = words.start(first);
                var text = new String(words.characters(), start, words.end(i) - start);
                units.add(new Unit(text, i > first, null));
                i++;
            }
        }

        private static boolean follows(Tokens words, int index) {
            return words.start(index) == words.end(index - 1) && GramPhrase.isIdeograph(words.piece(index));
        }
    }
}
