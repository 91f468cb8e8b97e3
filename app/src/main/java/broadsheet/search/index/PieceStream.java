package broadsheet.search.index;

import broadsheet.text.Tokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands the pieces of a text to Lucene.
public final class PieceStream extends TokenStream {
    private static final int LONGEST = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Tokens tokens;
    private int next;

    /// Of a text.
    public PieceStream(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.count()) {
            return false;
        }
        clearAttributes();
        var start = tokens.start(next);
        term.copyBuffer(tokens.characters(), start, Math.min(LONGEST, tokens.end(next) - start));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
