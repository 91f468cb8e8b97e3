package broadsheet.search;

import broadsheet.platform.db.Database;
import broadsheet.search.index.Agreement;
import java.util.HashMap;
import java.util.Map;

/// What should be in the index of stories, without their texts.
final class AgreementStore {
    private final Database database;

    AgreementStore(Database database) {
        this.database = database;
    }

    Map<Long, Agreement.Row> rows() {
        var rows = new HashMap<Long, Agreement.Row>();
        database.use(handle -> handle.createQuery(
                        "select id, version, status in ('published', 'corrected') as listed, changed_at from story")
                .map((row, context) -> rows.put(
                        row.getLong("id"),
                        new Agreement.Row(
                                row.getLong("version"),
                                row.getBoolean("listed"),
                                row.getTimestamp("changed_at").toInstant())))
                .list());
        return rows;
    }
}
