package broadsheet.account;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class AccountStore {
    /// Columns that [#staff] reads; needs `staff` in the from clause.
    static final String STAFF = """
            staff.id, staff.email, staff.name, staff.disabled,
                (select json_agg(json_build_object('role', upper(role), 'paperId', paper_id) order by paper_id, role)
                    from staff_role where staff_id = staff.id) as grants
            """;
    private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    /// The new id, or nothing when the email is taken.
    Optional<Long> insert(String email, String name, String password, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        insert into staff (email, name, password, created_at) values (:email, :name, :password, :now)
                        on conflict do nothing returning id
                        """)
                .bind("email", email)
                .bind("name", name)
                .bind("password", password)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne());
    }

    Optional<Staff> find(long id) {
        return database.use(handle -> handle.createQuery("select " + STAFF + " from staff where id = :id")
                .bind("id", id)
                .map(AccountStore::staff)
                .findOne());
    }

    Optional<Staff> byEmail(String email) {
        return database.use(handle -> handle.createQuery("select " + STAFF + " from staff where lower(email) = :email")
                .bind("email", email)
                .map(AccountStore::staff)
                .findOne());
    }

    List<Staff> all() {
        return database.use(handle -> handle.createQuery("select " + STAFF + " from staff order by email")
                .map(AccountStore::staff)
                .list());
    }

    Optional<Known> password(String email) {
        return database.use(
                handle -> handle.createQuery("select id, password, disabled from staff where lower(email) = :email")
                        .bind("email", email)
                        .map((row, context) ->
                                new Known(row.getLong("id"), row.getString("password"), row.getBoolean("disabled")))
                        .findOne());
    }

    /// The person, locked, if the password is still this one and the account is not disabled.
    Optional<Staff> lockIfPassword(long id, String password) {
        return database.use(handle -> handle.createQuery("select " + STAFF + """
                         from staff where id = :id and password = :password and not disabled for update of staff
                        """)
                .bind("id", id)
                .bind("password", password)
                .map(AccountStore::staff)
                .findOne());
    }

    void setPassword(long id, String password) {
        database.use(handle -> handle.execute("update staff set password = ? where id = ?", password, id));
    }

    void setDisabled(long id, boolean disabled) {
        database.use(handle -> handle.execute("update staff set disabled = ? where id = ?", disabled, id));
    }

    void insertRole(long id, Role role, @Nullable Long paper, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into staff_role (staff_id, role, paper_id, granted_at) values (:id, :role, :paper, :now)
                        on conflict do nothing
                        """)
                .bind("id", id)
                .bind("role", role.code())
                .bind("paper", paper)
                .bind("now", now)
                .execute());
    }

    void deleteRole(long id, Role role, @Nullable Long paper) {
        database.use(handle -> handle.createUpdate("""
                        delete from staff_role
                        where staff_id = :id and role = :role and paper_id is not distinct from :paper::bigint
                        """)
                .bind("id", id)
                .bind("role", role.code())
                .bind("paper", paper)
                .execute());
    }

    static Staff staff(ResultSet row, StatementContext context) throws SQLException {
        var grants = row.getString("grants");
        return new Staff(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("disabled"),
                grants == null ? List.of() : Json.read(grants, GRANTS));
    }

    /// What sign-in needs to know.
    record Known(long id, String password, boolean disabled) {
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }
}
