package broadsheet.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the items of this import said, as far as it is remembered: the last 50,000 items.
final class Seen {
    private static final int MOST = 50_000;

    private final Map<Prepared.Key, String> hashes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Prepared.Key, String> eldest) {
            return size() > MOST;
        }
    };

    /// Remembers the digest of what an item says; gives what it said before.
    @Nullable
    String put(Prepared.Key key, String hash) {
        return hashes.put(key, hash);
    }

    /// The digest of what it said before; null when it did not come or that was long ago.
    @Nullable
    String get(Prepared.Key key) {
        return hashes.get(key);
    }
}
