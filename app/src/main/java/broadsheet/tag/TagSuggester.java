package broadsheet.tag;

import broadsheet.tag.Evidence.Form;
import broadsheet.text.Cut;
import broadsheet.text.Folding;
import broadsheet.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        var cut = Cut.of(headline + "\n" + text, known);
        var found = new LinkedHashMap<String, Evidence>();
        for (var candidate : cut.candidates()) {
            var printed = cut.printed(candidate);
            found.computeIfAbsent(naming.group(printed), group -> new Evidence(naming.name(group)))
                    .add(candidate, new Form(printed, cut.folded(candidate)), headline.length());
        }
        return best(cut, found, limit);
    }

    private List<Suggestion> best(Cut cut, Map<String, Evidence> found, int limit) {
        var all = new ArrayList<Suggestion>();
        for (var evidence : found.values()) {
            if (!evidence.isInPassing()) {
                all.add(evidence.suggestion(cut.folded(), known));
            }
        }
        all.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    /// Remembers what the editor of a story chose; a word that stood in it and was not chosen counts against it.
    public void learn(String headline, String text, Collection<String> tags) {
        var folded = Folding.of(headline + "\n" + text);
        Set<String> chosen = new LinkedHashSet<>();
        tags.forEach(tag -> chosen.add(Folding.of(tag)));
        known.learn(folded, chosen);
    }
}
