package broadsheet.tag;

import broadsheet.text.Folding;
import broadsheet.text.words.Dictionary;
import broadsheet.text.words.NameKind;
import broadsheet.text.words.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All tags and words of the house at one moment. Never changes.
final class TagBook implements TagNaming, Vocabulary {
    private static final String OURS = "tag:";

    private final Map<String, TagName> exact = new HashMap<>();
    private final Map<String, TagName> groups = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    /// By name.
    private final List<Keyed> tags;
    private final Dictionary dictionary;

    TagBook(Collection<TagName> tags, Collection<OwnWords.Word> words) {
        this.tags = tags.stream()
                .sorted(Comparator.comparing(TagName::name))
                .map(Keyed::of)
                .toList();
        var entries = new ArrayList<Dictionary.Entry>();
        var oldestFirst =
                tags.stream().sorted(Comparator.comparingLong(TagName::id)).toList();
        for (var tag : oldestFirst) {
            names.put(OURS + tag.id(), tag.name());
            for (var name : tag.names()) {
                exact.put(name, tag);
                groups.putIfAbsent(Aliases.key(name), tag);
                entries.add(new Dictionary.Entry(name, kindOf(tag, name)));
            }
        }
        // After all folded names: what editors keep apart wins over what comes with the program.
        oldestFirst.forEach(tag -> tag.names().forEach(name -> groups.putIfAbsent(Aliases.BUILT_IN.group(name), tag)));
        words.forEach(word -> entries.add(new Dictionary.Entry(word.word(), word.kind())));
        dictionary = Dictionary.of(entries);
    }

    private static NameKind kindOf(TagName tag, String name) {
        var kind = tag.kind();
        return kind != null
                ? kind
                : Objects.requireNonNullElse(Dictionary.BUILT_IN.kind(Folding.of(name)), NameKind.TOPIC);
    }

    Optional<TagName> find(String printed) {
        var tag = exact.get(printed);
        if (tag == null) {
            tag = groups.get(Aliases.key(printed));
        }
        return Optional.ofNullable(tag == null ? groups.get(Aliases.BUILT_IN.group(printed)) : tag);
    }

    List<TagName> matching(String piece, int limit) {
        var key = Aliases.key(piece);
        return tags.stream()
                .filter(one -> one.keys.stream().anyMatch(each -> each.contains(key)))
                .sorted(Comparator.comparing(one -> !one.keys.getFirst().startsWith(key)))
                .limit(limit)
                .map(Keyed::tag)
                .toList();
    }

    /// @param keys of all its names, that of the one in use first
    private record Keyed(TagName tag, List<String> keys) {
        static Keyed of(TagName tag) {
            return new Keyed(tag, tag.names().stream().map(Aliases::key).toList());
        }
    }

    Dictionary dictionary() {
        return dictionary;
    }

    @Override
    public String group(String printed) {
        return find(printed).map(tag -> OURS + tag.id()).orElseGet(() -> Aliases.BUILT_IN.group(printed));
    }

    @Override
    public @Nullable String name(String group) {
        return names.get(group);
    }

    @Override
    public @Nullable NameKind kind(String folded) {
        return dictionary.kind(folded);
    }

    @Override
    public int longest() {
        return dictionary.longest();
    }
}
