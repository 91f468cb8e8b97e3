package broadsheet.newsroom.desk;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import jakarta.inject.Singleton;
import java.util.List;

/// Views of the desk that somebody keeps under a name.
@Singleton
final class SavedViews {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private final ViewStore store;

    SavedViews(ViewStore store) {
        this.store = store;
    }

    List<Saved> of(long staff) {
        return store.list(staff);
    }

    Outcome<Filter> save(long staff, String name, Filter filter) {
        var words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(Problem.invalid("desk.view.name", "/name", Integer.toString(LONGEST)));
        }
        if (store.list(staff).size() >= MOST) {
            return Outcome.refused(Problem.invalid("desk.view.many", "/name", Integer.toString(MOST)));
        }
        store.put(staff, words, filter.query());
        return Outcome.done(filter);
    }

    void forget(long staff, String name) {
        store.delete(staff, name);
    }

    /// @param query of the address
    record Saved(String name, String query) {}
}
