package broadsheet.text.words;

import broadsheet.text.words.Keyword.Form;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a text is about.
public final class Keywords {
    private Keywords() {}

    /// Whole words and names, the heaviest first; none that the text only uses in passing.
    ///
    /// @param group gives names that mean the same the same group
    public static List<Keyword> of(String headline, String text, Vocabulary vocabulary, UnaryOperator<String> group) {
        var cut = Cut.of(headline + "\n" + text, vocabulary);
        var found = new LinkedHashMap<String, Keyword>();
        for (var candidate : cut.candidates()) {
            var printed = cut.printed(candidate);
            found.computeIfAbsent(group.apply(printed), Keyword::new)
                    .add(candidate, new Form(printed, cut.folded(candidate)), headline.length());
        }
        found.values().forEach(keyword -> keyword.countIn(cut.folded()));
        return found.values().stream()
                .filter(keyword -> !keyword.isInPassing())
                .sorted(Comparator.comparingDouble(Keyword::weight).reversed())
                .toList();
    }
}
