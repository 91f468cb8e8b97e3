package broadsheet.front;

import broadsheet.kernel.Actor;
import java.time.Instant;
import java.util.Map;

/// An arrangement that waits for its moment.
public record PlannedFront(long id, long paper, Instant at, Map<Slot, Long> pins, Actor by) {
    public PlannedFront {
        pins = Map.copyOf(pins);
    }
}
