package broadsheet.wire;

import broadsheet.formats.FeedStanding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be done with an item, by what is known of it here.
enum Arrival {
    /// It becomes a story.
    NEW,
    /// It changes its story.
    AGAIN,
    /// It says what it said before, or less than what came before it.
    UNCHANGED,
    /// Its source takes it back: its story must go, or must not be published.
    RECALL,
    /// Its source has taken it back already, or does so before there is a story.
    VOID;

    /// @param known what the last import knew of it, or null
    /// @param publish whether the import is to publish
    static Arrival of(Prepared item, WireStore.@Nullable Known known, boolean publish, Instant now) {
        if (known == null) {
            return item.standing().release() == FeedStanding.Release.CANCELED ? VOID : NEW;
        }
        int order = order(item, known);
        if (order < 0) {
            return UNCHANGED;
        }
        if (item.standing().isRecalled()) {
            return recalled(item, known);
        }
        if (known.recalled() && order == 0) {
            return VOID;
        }
        if (known.story() == null) {
            return NEW;
        }
        boolean wanted = publish && item.standing().isPublic(now);
        return known.says(item.hash()) && (known.published() || !wanted) ? UNCHANGED : AGAIN;
    }

    private static Arrival recalled(Prepared item, WireStore.Known known) {
        if (known.story() == null) {
            return item.standing().release() == FeedStanding.Release.CANCELED ? UNCHANGED : NEW;
        }
        return known.recalled() && known.says(item.hash()) ? UNCHANGED : RECALL;
    }

    /// Negative when the item is an older version than the known one, 0 when neither version tells.
    private static int order(Prepared item, WireStore.Known known) {
        Long version = item.standing().version();
        Long knownVersion = known.sourceVersion();
        if (version != null && knownVersion != null) {
            return version.compareTo(knownVersion);
        }
        Instant changed = item.changed();
        Instant knownChange = known.sourceChanged();
        return changed == null || knownChange == null ? 0 : changed.compareTo(knownChange);
    }
}
