package broadsheet.tag;

import org.jspecify.annotations.Nullable;

/// Which names mean the same tag, and which of them the house uses.
public interface TagNaming {
    /// The same for all names of one tag, and for no other.
    String group(String printed);

    /// The name that the house uses; null when it has not decided.
    @Nullable
    String name(String group);
}
