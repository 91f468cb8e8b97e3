package broadsheet.author;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class AuthorStore {
    private final Database database;

    AuthorStore(Database database) {
        this.database = database;
    }

    Optional<Author> find(String slug) {
        return database.use(handle -> handle.createQuery("select id, slug, name from author where slug = :slug")
                .bind("slug", slug)
                .map(AuthorStore::author)
                .findOne());
    }

    List<Author> named(Collection<String> names) {
        return database.use(handle -> handle.createQuery("select id, slug, name from author where name = any(:names)")
                .bindArray("names", String.class, names)
                .map(AuthorStore::author)
                .list());
    }

    List<Author> all(Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("select id, slug, name from author where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(AuthorStore::author)
                .list());
    }

    /// Nothing when the slug or the name is taken.
    Optional<Author> insert(String slug, String name) {
        return database.use(handle -> handle.createQuery("""
                        insert into author (slug, name) values (:slug, :name) on conflict do nothing
                        returning id, slug, name
                        """)
                .bind("slug", slug)
                .bind("name", name)
                .map(AuthorStore::author)
                .findOne());
    }

    private static Author author(ResultSet row, StatementContext context) throws SQLException {
        return new Author(row.getLong("id"), row.getString("slug"), row.getString("name"));
    }
}
