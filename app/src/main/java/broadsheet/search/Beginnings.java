package broadsheet.search;

import broadsheet.search.Suggestion.Kind;
import broadsheet.search.query.StoryDocument;
import broadsheet.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Tags and names that begin as something does, of stories that can be found now.
final class Beginnings {
    private static final int READ = 400;

    private Beginnings() {}

    static List<Suggestion> of(IndexSearcher searcher, String typed, int limit) throws IOException {
        var prefix = Folding.of(typed.strip());
        var found = new ArrayList<Counted>();
        read(searcher, StoryDocument.TAG, Kind.TAG, prefix, found);
        read(searcher, StoryDocument.BYLINE, Kind.BYLINE, prefix, found);
        found.sort(Comparator.comparingInt(Counted::stories).reversed().thenComparing(one -> one.what.text()));
        var suggestions = new ArrayList<Suggestion>();
        for (var one : found) {
            // A term stays in the index for a while after its last story went.
            if (suggestions.size() < limit && searcher.count(new TermQuery(one.term)) > 0) {
                suggestions.add(one.what);
            }
        }
        return suggestions;
    }

    private static void read(IndexSearcher searcher, String field, Kind kind, String prefix, List<Counted> found)
            throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms == null || prefix.isEmpty()) {
            return;
        }
        var begin = new BytesRef(prefix);
        var each = terms.iterator();
        var there = each.seekCeil(begin) != SeekStatus.END;
        for (int count = 0; there && count < READ && StringHelper.startsWith(each.term(), begin); count++) {
            var term = BytesRef.deepCopyOf(each.term());
            var label = term.utf8ToString();
            var printed = label.substring(label.indexOf(StoryDocument.PRINTED) + 1);
            found.add(new Counted(new Suggestion(kind, printed), new Term(field, term), each.docFreq()));
            there = each.next() != null;
        }
    }

    private record Counted(Suggestion what, Term term, int stories) {}
}
