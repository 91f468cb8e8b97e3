package broadsheet.pick;

import broadsheet.story.Story;
import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which subjects a story is about: a subject stands in it as whole words, in the headline or as a tag, or three times
/// in the text, and nothing bad is told of it.
final class Subjects {
    private static final int OFTEN = 3;
    private static final int AS_TAG = 6;
    private static final int IN_HEADLINE = 5;
    private static final String SENTENCE_ENDS = "。！？!?；;\n";

    private final Map<String, Set<String>> byPair = new HashMap<>();
    private final SensitiveWords words;

    /// @param subjects folded
    Subjects(Set<String> subjects, SensitiveWords words) {
        this.words = words;
        subjects.forEach(subject ->
                byPair.computeIfAbsent(pair(subject, 0), _ -> new HashSet<>()).add(subject));
    }

    /// Subjects with how much the story is about each, the most first seen first.
    Map<String, Integer> of(Story story, boolean harmless) {
        var content = story.content();
        var head = Folding.of(content.headline());
        var text = Folding.of(content.body().plainText());
        var whole = head + "\n" + text;
        var found = new LinkedHashMap<String, Integer>();
        content.tags().stream()
                .map(Folding::of)
                .forEach(tag -> candidates(tag).stream()
                        .filter(tag::equals)
                        .forEach(subject -> found.merge(subject, AS_TAG, Integer::sum)));
        var inHead = counts(head);
        inHead.forEach((subject, count) -> found.merge(subject, IN_HEADLINE * count, Integer::sum));
        counts(text).forEach((subject, count) -> {
            if (count >= OFTEN || found.containsKey(subject)) {
                found.merge(subject, count, Integer::sum);
            }
        });
        found.keySet().removeIf(subject -> mocked(whole, subject, harmless));
        return found;
    }

    private Set<String> candidates(String folded) {
        var candidates = new HashSet<String>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            candidates.addAll(byPair.getOrDefault(pair(folded, i), Set.of()));
        }
        return candidates;
    }

    private Map<String, Integer> counts(String folded) {
        var candidates = candidates(folded);
        if (candidates.isEmpty()) {
            return Map.of();
        }
        var borders = borders(folded);
        var counts = new HashMap<String, Integer>();
        for (var subject : candidates) {
            for (int at = folded.indexOf(subject); at >= 0; at = folded.indexOf(subject, at + subject.length())) {
                if (borders.get(at) && borders.get(at + subject.length())) {
                    counts.merge(subject, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /// Where words begin and end: 成功 does not stand in 未能成功 as a piece of another word.
    private static BitSet borders(String folded) {
        var borders = new BitSet(folded.length() + 1);
        var tokens = Tokens.foldedWords(folded);
        for (int i = 0; i < tokens.count(); i++) {
            borders.set(tokens.start(i));
            borders.set(tokens.end(i));
        }
        return borders;
    }

    private boolean mocked(String text, String subject, boolean harmless) {
        for (var sentence : sentences(text)) {
            if (sentence.contains(subject) && words.bad(sentence, harmless)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
                sentences.add(text.substring(from, i));
                from = i + 1;
            }
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    private static String pair(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 2));
    }
}
