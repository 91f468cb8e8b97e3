package broadsheet.search.index;

import broadsheet.search.index.IndexFiles.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/// How an index on disk stands to the database. May be asked beside a running paper: what was changed about when the
/// index was last kept, or later, may wait to be taken in.
///
/// @param documents items in the index
/// @param wrong ids that are missing, left over, or of another version
/// @param waiting how many differ that may wait
/// @param committed when the index was last kept
public record Agreement(long documents, List<Long> wrong, int waiting, Instant committed) {
    private static final Duration ABOUT = Duration.ofSeconds(15);

    public Agreement {
        wrong = List.copyOf(wrong);
    }

    /// An item as the database has it.
    ///
    /// @param visible whether readers may see it
    public record Row(long version, boolean visible, Instant changed) {}

    /// Of the index in a folder; nothing when there is none. The database is read after the index.
    ///
    /// @param number the field of an item's id
    /// @param version the field of its version
    public static Optional<Agreement> of(Path folder, String number, String version, Supplier<Map<Long, Row>> rows)
            throws IOException {
        var kept = IndexFiles.read(folder, number, version);
        return kept.isEmpty() ? Optional.empty() : Optional.of(compare(kept.get(), rows.get()));
    }

    private static Agreement compare(Kept kept, Map<Long, Row> rows) {
        var ids = new TreeSet<>(rows.keySet());
        ids.addAll(kept.versions().keySet());
        var wrong = new ArrayList<Long>();
        int waiting = 0;
        for (var id : ids) {
            var row = rows.get(id);
            var inIndex = kept.versions().get(id);
            var wanted = row == null || !row.visible ? null : Long.valueOf(row.version);
            var same = wanted == null ? inIndex == null : wanted.equals(inIndex);
            if (!same && row != null && row.changed.isAfter(kept.at().minus(ABOUT))) {
                waiting++;
            } else if (!same) {
                wrong.add(id);
            }
        }
        return new Agreement(kept.versions().size(), wrong, waiting, kept.at());
    }
}
