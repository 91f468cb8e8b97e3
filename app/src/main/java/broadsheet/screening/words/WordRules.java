package broadsheet.screening.words;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.fold.Lines;
import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of word rules, found in one pass, with the phrases in which their words are harmless.
public final class WordRules {
    private static final String WORDS = "/broadsheet/screening/words.txt";
    private static final String HARMLESS = "/broadsheet/screening/harmless.txt";
    private static final int NONE = -1;
    /// Ways of writing one word that are looked for: many of few words, few of many, so that thousands fit into memory.
    private static final int MOST = 400;
    private static final int CHARACTERS = 1_000_000;

    private final List<WordRule> rules;
    private final List<String> harmless;
    private final List<Pattern> patterns = new ArrayList<>();
    private final Automaton automaton;

    /// Of rules, and of phrases that hold such words and do no harm. A word that is itself such a phrase is free.
    public WordRules(List<WordRule> rules, List<String> harmless) {
        this.rules = List.copyOf(rules);
        this.harmless = List.copyOf(harmless);
        var numbers = new HashMap<String, Integer>();
        var free = harmless.stream().map(Folding::of).collect(Collectors.toSet());
        int characters = rules.stream().mapToInt(rule -> rule.word().length()).sum();
        int most = Math.clamp(CHARACTERS / Math.max(1, characters), 1, MOST);
        for (int i = 0; i < rules.size(); i++) {
            var word = rules.get(i).word();
            for (var variant : free.contains(Folding.of(word)) ? Set.<String>of() : Variants.of(word, most)) {
                number(variant, i, numbers);
            }
        }
        for (var phrase : harmless) {
            number(Folding.of(phrase), NONE, numbers);
        }
        automaton = new Automaton(Map.copyOf(numbers));
    }

    private void number(String text, int rule, Map<String, Integer> numbers) {
        if (numbers.putIfAbsent(text, patterns.size()) == null) {
            patterns.add(new Pattern(rule, text.length()));
        }
    }

    /// The rules that come with the program.
    public static WordRules standard() {
        var rules = new ArrayList<WordRule>();
        for (var line : Lines.of(WORDS)) {
            var fields = line.split("\t", -1);
            var strength = WordRule.Strength.valueOf(fields[1].toUpperCase(Locale.ROOT));
            for (var word : fields[2].split(" ", -1)) {
                rules.add(new WordRule(word.replace('_', ' '), fields[0], strength));
            }
        }
        return new WordRules(rules, Lines.of(HARMLESS));
    }

    /// These and more. What is added counts: of two rules for one word the added one, an added phrase against a word
    /// that it is, and an added word against a phrase.
    public WordRules with(List<WordRule> more, List<String> moreHarmless) {
        var all = new ArrayList<>(more);
        all.addAll(rules);
        var added = more.stream().map(rule -> Folding.of(rule.word())).collect(Collectors.toSet());
        var phrases = new ArrayList<>(harmless);
        phrases.removeIf(phrase -> added.contains(Folding.of(phrase)));
        phrases.addAll(moreHarmless);
        return new WordRules(all, phrases);
    }

    /// All rules.
    public List<WordRule> rules() {
        return rules;
    }

    /// What is found in a text, in its order.
    ///
    /// @param name true for names, in which whatever stands between the characters of a word is a disguise
    public List<WordHit> find(FoldedText text, boolean name) {
        var hits = new ArrayList<WordHit>();
        find(text.squeezed(false), name, hits);
        if (text.hasEmoji()) {
            find(text.squeezed(true), name, hits);
        }
        return hits;
    }

    /// The same without words that are only part of longer ones: what is told to people.
    public List<WordHit> longest(FoldedText text, boolean name) {
        var hits = find(text, name);
        return hits.stream()
                .filter(hit -> hits.stream().noneMatch(hit::isPartOf))
                .toList();
    }

    /// The text without its harmless phrases.
    public FoldedText withoutHarmless(FoldedText text) {
        var places = new BitSet();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = i + 1;
            state = automaton.step(state, text.at(i), number -> {
                var pattern = patterns.get(number);
                if (pattern.rule() == NONE) {
                    places.set(end - pattern.length(), end);
                }
            });
        }
        return places.isEmpty() ? text : text.without(places);
    }

    private void find(FoldedText text, boolean name, List<WordHit> hits) {
        var found = new ArrayList<Found>();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = i + 1;
            state = automaton.step(state, text.at(i), number -> {
                var pattern = patterns.get(number);
                found.add(new Found(pattern.rule(), end - pattern.length(), end));
            });
        }
        if (found.stream().anyMatch(one -> one.rule() != NONE)) {
            var borders = new WordBorders(text.original());
            for (var one : found) {
                var hit = one.rule() == NONE || one.within(found) ? null : hit(text, one, borders, name);
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
    }

    private @Nullable WordHit hit(FoldedText text, Found found, WordBorders borders, boolean name) {
        int first = text.start(found.from());
        int last = text.start(found.to() - 1);
        int from = Math.min(first, last);
        int to = Math.max(text.end(found.from()), text.end(found.to() - 1));
        var word = text.text().substring(found.from(), found.to());
        if (!borders.allow(from, to) || (!name && Gaps.areNatural(text, found.from(), found.to()))) {
            return null;
        }
        return new WordHit(rules.get(found.rule()), from, to, word);
    }

    private record Pattern(int rule, int length) {}

    private record Found(int rule, int from, int to) {
        /// True inside a harmless phrase.
        boolean within(List<Found> all) {
            return all.stream().anyMatch(one -> one.rule == NONE && one.from <= from && one.to >= to);
        }
    }
}
