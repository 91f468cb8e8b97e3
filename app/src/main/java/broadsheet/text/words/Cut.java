package broadsheet.text.words;

import broadsheet.text.Folding;
import broadsheet.text.words.Candidate.Source;
import java.util.ArrayList;
import java.util.List;

/// A text cut in several ways, and what in it is a word or a name beyond doubt: what no cut goes through. The first
/// use reads dictionaries: two seconds; afterwards about 5 ms for a usual story.
public final class Cut {
    private static final int LONGEST_COMPOUND = 10;
    private static final int LONGEST_PHRASE = 20;
    private static final int LONGEST_KNOWN = 16;
    private static final int MOST_PARTS = 4;
    private static final int MOST = 20_000;
    private static final String OPENS = "「『《〈\"“";
    private static final String CLOSES = "」』》〉\"”";

    private final String text;
    private final String folded;
    private final Vocabulary vocabulary;
    private final Borders borders;
    private final List<Words.Word> words;
    private final List<Candidate> candidates = new ArrayList<>();

    private Cut(String text, String folded, Vocabulary vocabulary) {
        this.text = text;
        this.folded = folded;
        this.vocabulary = vocabulary;
        words = Words.of(folded);
        borders = new Borders(folded, text, words, vocabulary);
    }

    /// Of a text whose first line is its headline; of a very long one its first 20,000 characters. A text that
    /// changes its length when it is folded is cut in its composed form.
    public static Cut of(String whole, Vocabulary vocabulary) {
        var text = Folding.simple(whole.substring(0, Math.min(whole.length(), MOST)));
        var cut = new Cut(text, Folding.of(text), vocabulary);
        cut.known();
        cut.phrases();
        cut.quotations();
        cut.words();
        return cut;
    }

    /// What could be a word to know the text by, once for each time that it stands there.
    public List<Candidate> candidates() {
        return candidates;
    }

    /// As it is compared.
    public String folded(Candidate candidate) {
        return folded.substring(candidate.start(), candidate.end());
    }

    /// As it is printed.
    public String printed(Candidate candidate) {
        return text.substring(candidate.start(), candidate.end());
    }

    /// The whole text, folded.
    public String folded() {
        return folded;
    }

    /// True when the stretch is a word, or several, and no piece of another.
    public boolean isWhole(int start, int end) {
        return borders.clean(start, end);
    }

    private void known() {
        int longest = Math.min(LONGEST_KNOWN, vocabulary.longest());
        for (int from = 0; from < folded.length(); from++) {
            for (int to = from + 2; to <= Math.min(folded.length(), from + longest); to++) {
                var kind = vocabulary.kind(folded.substring(from, to));
                if (kind != null && borders.clean(from, to)) {
                    candidates.add(new Candidate(from, to, Source.KNOWN, kind));
                }
            }
        }
    }

    private void phrases() {
        int from = 0;
        for (var phrase : phrases(folded.substring(0, Math.max(0, folded.indexOf('\n'))))) {
            from = folded.indexOf(phrase, from);
            phrase(from, from + phrase.length(), Source.PHRASE);
            from += phrase.length();
        }
    }

    /// The parts of a headline between its spaces and signs.
    public static List<String> phrases(String headline) {
        var phrases = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= headline.length(); i++) {
            if (i == headline.length() || !Words.isInside(headline.charAt(i))) {
                if (i > from) {
                    phrases.add(headline.substring(from, i));
                }
                from = i + 1;
            }
        }
        return phrases;
    }

    private void quotations() {
        for (int i = 0; i < folded.length(); i++) {
            if (OPENS.indexOf(folded.charAt(i)) >= 0) {
                int close = i + 1;
                while (close < folded.length()
                        && close - i <= LONGEST_PHRASE + 1
                        && CLOSES.indexOf(folded.charAt(close)) < 0) {
                    close++;
                }
                phrase(i + 1, close, Source.QUOTED);
            }
        }
    }

    private void phrase(int from, int to, Source source) {
        if (to - from >= 2 && to - from <= LONGEST_PHRASE && to <= folded.length()) {
            candidates.add(new Candidate(from, to, source, NameKind.TOPIC));
        }
    }

    private void words() {
        for (int i = 0; i < words.size(); i++) {
            var first = words.get(i);
            if (first.isName() || first.isNoun() || first.isLatin()) {
                single(first);
            }
            if (first.isPart()) {
                compounds(i);
            }
        }
    }

    private void compounds(int first) {
        int start = words.get(first).start();
        for (int i = first + 1; i < Math.min(words.size(), first + MOST_PARTS); i++) {
            var last = words.get(i);
            if (last.start() != words.get(i - 1).end() || !last.isPart() || last.end() - start > LONGEST_COMPOUND) {
                break;
            }
            if (last.isNoun() && borders.clean(start, last.end())) {
                candidates.add(new Candidate(start, last.end(), Source.COMPOUND, NameKind.TOPIC));
            }
        }
    }

    private void single(Words.Word word) {
        if (word.end() - word.start() >= 2 && borders.clean(word.start(), word.end())) {
            var source = word.isLatin() ? Source.LATIN : word.isName() ? Source.NAME : Source.NOUN;
            candidates.add(new Candidate(word.start(), word.end(), source, word.nameKind()));
        }
    }
}
