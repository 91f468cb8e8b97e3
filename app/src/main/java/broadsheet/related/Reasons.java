package broadsheet.related;

import broadsheet.related.Related.Reason;
import broadsheet.story.Story;
import broadsheet.text.Folding;
import broadsheet.text.Phrases;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Why one story stands beside another, in the words of the stories.
final class Reasons {
    private Reasons() {}

    static Reason of(Story story, Story other, boolean sameEvent) {
        if (sameEvent) {
            return new Reason.SameEvent();
        }
        return tag(story, other)
                .or(() -> word(story, other))
                .<Reason>map(Reason.SameSubject::new)
                .or(() -> desk(story, other).map(Reason.SameDesk::new))
                .orElseGet(Reason.Similar::new);
    }

    private static Optional<String> tag(Story story, Story other) {
        var theirs = other.content().tags().stream().map(Folding::of).toList();
        return story.content().tags().stream()
                .filter(tag -> theirs.contains(Folding.of(tag)))
                .findFirst();
    }

    /// The longest word of both headlines.
    private static Optional<String> word(Story story, Story other) {
        var theirs = words(other).keySet();
        return words(story).entrySet().stream()
                .filter(word -> theirs.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(String::length));
    }

    private static Map<String, String> words(Story story) {
        var words = new LinkedHashMap<String, String>();
        for (var word : Phrases.words(story.content().headline())) {
            if (word.length() >= 2 && word.chars().allMatch(Character::isLetter)) {
                words.put(Folding.of(word), word);
            }
        }
        return words;
    }

    /// A person or an office that signed both.
    static Optional<String> desk(Story story, Story other) {
        var theirs = signed(other).toList();
        return signed(story).filter(theirs::contains).findFirst();
    }

    private static Stream<String> signed(Story story) {
        return story.content().byline().stream()
                .flatMap(entry ->
                        Stream.of(Optional.ofNullable(entry.name()), Optional.ofNullable(entry.organisation())))
                .flatMap(Optional::stream);
    }
}
