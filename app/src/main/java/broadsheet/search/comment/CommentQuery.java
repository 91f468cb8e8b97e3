package broadsheet.search.comment;

import broadsheet.search.index.GramPhrase;
import broadsheet.search.words.ReaderText;
import broadsheet.search.words.Wording;
import broadsheet.text.Tokens;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// What a reader typed, as a query over comments: each word in the text or in the name over it.
final class CommentQuery {
    private CommentQuery() {}

    static Query of(ReaderText text) {
        var all = new BooleanQuery.Builder();
        if (text.wordless()) {
            return all.build(); // finds nothing
        }
        text.phrases().forEach(phrase -> all.add(either(phrase), Occur.MUST));
        text.wanted().forEach(wanted -> words(all, wanted));
        text.excluded().forEach(excluded -> all.add(either(excluded), Occur.MUST_NOT));
        return all.build();
    }

    /// The words of the dictionary that stand between two spaces, or all of it when it has none of two characters.
    private static void words(BooleanQuery.Builder all, String chunk) {
        var words = Tokens.foldedWords(Wording.of(chunk)).pieces().stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList();
        if (words.isEmpty()) {
            all.add(either(chunk), Occur.MUST);
        } else {
            words.forEach(word -> all.add(either(word), Occur.MUST));
            all.add(either(chunk), Occur.SHOULD);
        }
    }

    private static Query either(String text) {
        var grams = Tokens.grams(Wording.of(text));
        return new DisjunctionMaxQuery(
                List.of(GramPhrase.of(LuceneComments.TEXT, grams), GramPhrase.of(LuceneComments.AUTHOR, grams)), 0);
    }
}
