package broadsheet.platform.events;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OutboxService implements Outbox {
    private static final String ROOT = "broadsheet.";

    private final Database database;
    private final OutboxStore store;

    OutboxService(Database database, OutboxStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public void append(Event event) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("an event belongs to the transaction of its change: " + event);
        }
        store.insert(event.getClass().getName().substring(ROOT.length()), Json.write(event));
    }

    @Override
    public List<Entry> after(Place place, int limit) {
        return store.after(place, limit).stream()
                .map(row -> new Entry(row.place(), event(row)))
                .toList();
    }

    @Override
    public Place now() {
        return store.newest();
    }

    static Event event(OutboxStore.Row row) {
        try {
            var type = Class.forName(ROOT + row.type()).asSubclass(Event.class);
            return Json.read(row.payload(), type);
        } catch (ClassNotFoundException e) {
            // A newer node may send what this one does not know; nothing here can depend on it.
            return new UnknownEvent(row.type());
        }
    }

    /// An event of a newer release.
    record UnknownEvent(String type) implements Event {}
}
