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
    private final Announcer announcer;

    OutboxService(Database database, OutboxStore store, Announcer announcer) {
        this.database = database;
        this.store = store;
        this.announcer = announcer;
    }

    @Override
    public void append(Event event) {
        append(List.of(event));
    }

    @Override
    public void append(List<? extends Event> events) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("an event belongs to the transaction of its change: " + events);
        }
        if (!events.isEmpty()) {
            var ids = store.insert(
                    events.stream()
                            .map(event -> event.getClass().getName().substring(ROOT.length()))
                            .toList(),
                    events.stream().map(Json::write).toList());
            database.afterCommit(() -> announcer.announce(ids));
        }
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
