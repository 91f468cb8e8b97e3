package broadsheet.writing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

@Singleton
final class DraftService implements Drafts {
    private final DraftStore store;
    private final Clock clock;

    DraftService(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean keep(long story, long staff, long baseVersion, Map<String, String> fields) {
        var length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
        if (length > LONGEST || fields.values().stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
            return false;
        }
        store.put(story, staff, new Kept(baseVersion, fields, clock.instant()));
        return true;
    }

    @Override
    public Optional<Kept> find(long story, long staff) {
        return store.find(story, staff);
    }

    @Override
    public void drop(long story, long staff) {
        store.delete(story, staff);
    }
}
