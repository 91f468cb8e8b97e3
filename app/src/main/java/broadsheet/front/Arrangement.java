package broadsheet.front;

import broadsheet.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The front page of a paper as editors arranged it.
///
/// @param id 0 while nobody arranged it
/// @param pins which story stands in which slot; never one twice
/// @param by who arranged it, or null
/// @param at when, or null
/// @param undoable true when there was another arrangement before
public record Arrangement(
        long id,
        long paper,
        Map<Slot, Long> pins,
        @Nullable Actor by,
        @Nullable Instant at,
        boolean undoable) {
    public Arrangement {
        pins = Map.copyOf(pins);
    }

    static Arrangement none(long paper) {
        return new Arrangement(0, paper, Map.of(), null, null, false);
    }
}
