package broadsheet.embedding;

import broadsheet.text.Folding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Cuts a text into the pieces that a BERT model knows: each Chinese character is one, other words are cut into the
/// longest pieces of the vocabulary.
final class WordPieces {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final String INSIDE = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int begin;
    private final int end;
    private final int unknown;

    private WordPieces(Map<String, Integer> vocabulary) throws IOException {
        this.vocabulary = vocabulary;
        begin = special("[CLS]");
        end = special("[SEP]");
        unknown = special("[UNK]");
    }

    /// Of a `tokenizer.json` of the WordPiece kind.
    ///
    /// @throws IOException when it is of another kind
    static WordPieces of(ModelFiles files) throws IOException {
        try (var json = files.tokenizer()) {
            return of(MAPPER.readTree(json).path("model"));
        }
    }

    private static WordPieces of(JsonNode model) throws IOException {
        var vocabulary = new HashMap<String, Integer>();
        model.path("vocab")
                .properties()
                .forEach(
                        piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPieces(vocabulary);
    }

    private int special(String piece) throws IOException {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new IOException(
                    "the tokenizer has no " + piece + ": only WordPiece models of the BERT kind are read");
        }
        return id;
    }

    /// The numbers of the pieces, with the marks of beginning and end, at most this many.
    long[] cut(String text, int most) {
        var pieces = new Pieces(most);
        var folded = Folding.of(text);
        int i = 0;
        while (i < folded.length() && pieces.hasRoom()) {
            var point = folded.codePointAt(i);
            var to = i + Character.charCount(point);
            if (isInWord(point)) {
                while (to < folded.length() && isInWord(folded.codePointAt(to))) {
                    to += Character.charCount(folded.codePointAt(to));
                }
                word(folded.substring(i, to), pieces);
            } else if (!Character.isWhitespace(point) && !Character.isISOControl(point)) {
                pieces.add(vocabulary.getOrDefault(folded.substring(i, to), unknown));
            }
            i = to;
        }
        return pieces.closed();
    }

    /// Neither a character that stands for itself nor punctuation nor space.
    private static boolean isInWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }

    private void word(String word, Pieces pieces) {
        var found = new long[word.length()];
        int count = 0;
        int from = 0;
        while (from < word.length()) {
            var to = longest(word, from);
            if (to == from || word.length() > LONGEST_WORD) {
                pieces.add(unknown);
                return;
            }
            found[count++] = vocabulary.getOrDefault(piece(word, from, to), unknown);
            from = to;
        }
        for (int i = 0; i < count; i++) {
            pieces.add(found[i]);
        }
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : INSIDE + word.substring(from, to);
    }

    private final class Pieces {
        private final long[] ids;
        private int count;

        Pieces(int most) {
            ids = new long[most];
            ids[count++] = begin;
        }

        boolean hasRoom() {
            return count < ids.length - 1;
        }

        void add(long id) {
            if (hasRoom()) {
                ids[count++] = id;
            }
        }

        long[] closed() {
            ids[count++] = end;
            return Arrays.copyOf(ids, count);
        }
    }
}
