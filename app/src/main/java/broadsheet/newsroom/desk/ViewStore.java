package broadsheet.newsroom.desk;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ViewStore {
    private final Database database;

    ViewStore(Database database) {
        this.database = database;
    }

    List<SavedViews.Saved> list(long staff) {
        return database.use(
                handle -> handle.createQuery("select name, query from desk_view where staff_id = :staff order by name")
                        .bind("staff", staff)
                        .map((row, _) -> new SavedViews.Saved(row.getString("name"), row.getString("query")))
                        .list());
    }

    void put(long staff, String name, String query) {
        database.use(handle -> handle.createUpdate("""
                        insert into desk_view (staff_id, name, query) values (:staff, :name, :query)
                        on conflict (staff_id, name) do update set query = excluded.query
                        """)
                .bind("staff", staff)
                .bind("name", name)
                .bind("query", query)
                .execute());
    }

    void delete(long staff, String name) {
        database.use(handle -> handle.execute("delete from desk_view where staff_id = ? and name = ?", staff, name));
    }
}
