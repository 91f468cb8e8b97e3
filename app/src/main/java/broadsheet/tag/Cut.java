package broadsheet.tag;

import broadsheet.tag.Candidate.Kind;
import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.List;

/// A text cut in several ways, and what in it could be a tag: only what no cut goes through and what no word of the
/// dictionaries reaches over the borders of.
final class Cut {
    private static final int LONGEST_COMPOUND = 10;
    private static final int LONGEST_PHRASE = 20;
    private static final int MOST_PARTS = 4;
    private static final String OPENS = "「『《〈\"“";
    private static final String CLOSES = "」』》〉\"”";

    private final String folded;
    private final KnownTags known;
    private final Borders borders;
    private final List<Words.Word> words;
    private final List<Candidate> candidates = new ArrayList<>();

    private Cut(String text, KnownTags known) {
        this.known = known;
        folded = Folding.of(text);
        words = Words.of(folded);
        borders = new Borders(folded, text, words, known);
    }

    /// Nothing for the rare text that folding makes longer or shorter.
    static Cut of(String text, KnownTags known) {
        var plain = Folding.of(text).length() == text.length() ? text : "";
        var cut = new Cut(plain, known);
        cut.knownTags();
        cut.phrases();
        cut.words();
        return cut;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    String folded(Candidate candidate) {
        return folded.substring(candidate.start(), candidate.end());
    }

    private void knownTags() {
        for (int from = 0; from < folded.length(); from++) {
            for (int to = from + 2; to <= Math.min(folded.length(), from + KnownTags.LONGEST); to++) {
                if (known.has(folded.substring(from, to)) && borders.clean(from, to)) {
                    candidates.add(new Candidate(from, to, Kind.KNOWN));
                }
            }
        }
    }

    /// What stands between quotation marks, and between the spaces and commas of the headline.
    private void phrases() {
        int end = Math.max(0, folded.indexOf('\n'));
        int from = 0;
        for (int i = 0; i <= end && end > 0; i++) {
            if (i == end || !Words.isInside(folded.charAt(i))) {
                phrase(from, i, Kind.PHRASE);
                from = i + 1;
            }
        }
        for (int i = 0; i < folded.length(); i++) {
            if (OPENS.indexOf(folded.charAt(i)) >= 0) {
                int close = i + 1;
                while (close < folded.length() && CLOSES.indexOf(folded.charAt(close)) < 0) {
                    close++;
                }
                phrase(i + 1, close, Kind.QUOTED);
            }
        }
    }

    private void phrase(int from, int to, Kind kind) {
        if (to - from >= 2 && to - from <= LONGEST_PHRASE && to <= folded.length()) {
            candidates.add(new Candidate(from, to, kind));
        }
    }

    private void words() {
        for (int i = 0; i < words.size(); i++) {
            var first = words.get(i);
            if (first.isName() || first.isNoun() || first.isLatin()) {
                single(first);
            }
            for (int j = i + 1; j < Math.min(words.size(), i + MOST_PARTS); j++) {
                var last = words.get(j);
                if (last.start() != words.get(j - 1).end()
                        || !last.isPart()
                        || !first.isPart()
                        || last.end() - first.start() > LONGEST_COMPOUND) {
                    break;
                }
                if (last.isNoun() && borders.clean(first.start(), last.end())) {
                    candidates.add(new Candidate(first.start(), last.end(), Kind.COMPOUND));
                }
            }
        }
    }

    private void single(Words.Word word) {
        if (word.end() - word.start() >= 2 && borders.clean(word.start(), word.end())) {
            var kind = word.isLatin() ? Kind.LATIN : word.isName() ? Kind.NAME : Kind.NOUN;
            candidates.add(new Candidate(word.start(), word.end(), kind));
        }
    }
}
