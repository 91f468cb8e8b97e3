package broadsheet.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a long list, and where the next begins (keyset, never an offset).
///
/// @param next the cursor for the following page, or null at the end
public record Slice<T>(List<T> items, @Nullable Cursor next) {
    public Slice {
        items = List.copyOf(items);
    }

    /// The page of a list that was asked for one item more than `limit`.
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Cursor> key) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, key.apply(items.getLast()));
    }
}
