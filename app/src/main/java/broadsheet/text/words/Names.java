package broadsheet.text.words;

import broadsheet.text.words.Candidate.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// People, places and organisations that a text names.
public final class Names {
    private Names() {}

    /// Each once, the most frequent first; of several spellings the first. Pieces of other words are none.
    public static List<Name> of(String text, Vocabulary vocabulary) {
        var cut = Cut.of("\n" + text, vocabulary);
        var found = new LinkedHashMap<String, Name>();
        for (var candidate : cut.candidates()) {
            var named = candidate.source() == Source.NAME || candidate.source() == Source.KNOWN;
            if (named && candidate.kind() != NameKind.TOPIC) {
                found.merge(
                        cut.folded(candidate),
                        new Name(cut.printed(candidate), candidate.kind(), candidate.start(), 1),
                        Names::both);
            }
        }
        var names = new ArrayList<>(found.values());
        names.sort(Comparator.comparingInt(Name::times).reversed());
        return List.copyOf(names);
    }

    /// The vocabulary and the language both knew one occurrence: that is one.
    private static Name both(Name before, Name after) {
        var again = after.last() > before.last() ? 1 : 0;
        return new Name(before.name(), before.kind(), Math.max(before.last(), after.last()), before.times() + again);
    }

    /// A name.
    ///
    /// @param name as it stands first
    /// @param last where it stands last, among those counted
    /// @param times how often
    public record Name(String name, NameKind kind, int last, int times) {}
}
