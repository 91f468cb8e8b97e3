package broadsheet.tag;

import broadsheet.text.Folding;
import broadsheet.text.words.Keywords;
import broadsheet.text.words.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Suggests tags, and learns from those that editors chose. Not for several threads.
public final class TagSuggester {
    private final KnownTags known;
    private final TagNaming naming;

    /// @param vocabulary words and names that no cut goes through
    /// @param naming which names mean the same
    public TagSuggester(Vocabulary vocabulary, TagNaming naming) {
        known = new KnownTags(vocabulary);
        this.naming = naming;
    }

    /// Words and names that the story is about, the best first, at most this many: whole ones, each under one name, and
    /// none that the story only uses in passing.
    public List<Suggestion> suggest(String headline, String text, int limit) {
        return Keywords.of(headline, text, known, naming::group).stream()
                .map(keyword -> new Evidence(keyword, naming.name(keyword.group()), known).suggestion())
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(limit)
                .toList();
    }

    /// Remembers what the editor of a story chose; a word that stood in it and was not chosen counts against it.
    public void learn(String headline, String text, Collection<String> tags) {
        var folded = Folding.of(headline + "\n" + text);
        Set<String> chosen = new LinkedHashSet<>();
        tags.forEach(tag -> chosen.add(Folding.of(tag)));
        known.learn(folded, chosen);
    }
}
