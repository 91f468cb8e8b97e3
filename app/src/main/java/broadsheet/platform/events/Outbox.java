package broadsheet.platform.events;

import java.util.List;

/// Events that wait to be told, written in the transaction of the change they tell of.
public interface Outbox {
    /// Adds an event to the transaction under way; an [IllegalStateException] outside of one.
    void append(Event event);

    /// Adds several in one statement.
    void append(List<? extends Event> events);

    /// Events after a place, oldest first, without gaps: an event is only given once every transaction that began
    /// before it has ended, so nothing can appear behind the place later. For readers that keep their own place (an
    /// index); others observe.
    List<Entry> after(Place place, int limit);

    /// The newest place that [#after] can give now.
    Place now();

    /// A place in the outbox: transaction, then number.
    record Place(long transaction, long number) {
        /// Before everything.
        public static final Place START = new Place(0, 0);
    }

    /// An event with its place.
    record Entry(Place place, Event event) {}
}
