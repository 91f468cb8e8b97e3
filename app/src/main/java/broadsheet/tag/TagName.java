package broadsheet.tag;

import broadsheet.text.words.NameKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tag of the house.
///
/// @param name that the house uses
/// @param kind what it stands for, or null when nobody has said
/// @param description of one paragraph, or empty
/// @param names all that lead to it, this one first
/// @param version counts every change
public record TagName(
        long id, String name, @Nullable NameKind kind, String description, List<String> names, long version) {
    public TagName {
        names = List.copyOf(names);
    }
}
