package broadsheet.authority;

import broadsheet.account.Staff;
import broadsheet.authority.Order.Effect;
import broadsheet.authority.Order.Kind;
import broadsheet.authority.Order.Sender;
import broadsheet.platform.db.Database;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@Singleton
final class OrderStore {
    private static final int MOST = 200;

    private final Database database;

    OrderStore(Database database) {
        this.database = database;
    }

    Order insert(NewOrder order, @Nullable Long story, @Nullable Instant told, Staff by) {
        var target = order.target();
        return database.use(handle -> handle.createQuery("""
                        insert into authority_order (paper_id, authority, country, reference, email, kind, law, words,
                            target, target_id, story_id, received_at, told_at, by_staff, by_name)
                        values (:paper, :authority, :country, :reference, :email, :kind, :law, :words,
                            :target, :targetId, :story, :received, :told, :staff, :name) returning *
                        """)
                .bind("paper", order.paper())
                .bind("authority", order.sender().authority())
                .bind("country", order.sender().country())
                .bind("reference", order.sender().reference())
                .bind("email", order.sender().email())
                .bind("kind", order.kind().code())
                .bind("law", order.law())
                .bind("words", order.words())
                .bind("target", target == null ? null : target.kind().code())
                .bind("targetId", target == null ? null : target.id())
                .bind("story", story)
                .bind("received", order.received())
                .bind("told", told)
                .bind("staff", by.id())
                .bind("name", by.name())
                .map((row, context) -> order(row))
                .one());
    }

    List<Order> newest(Collection<Long> papers) {
        return database.use(handle -> orders(handle.createQuery(
                        "select * from authority_order where paper_id = any(:papers) order by id desc limit :most")
                .bindArray("papers", Long.class, papers)
                .bind("most", MOST)));
    }

    List<Order> open(Collection<Target> targets) {
        return database.use(handle -> orders(handle.createQuery("""
                        select ordered.* from authority_order ordered
                            join unnest(:kinds, :numbers) as about (object, number)
                                on target = object and target_id = number
                        where kind = 'act' and result is null
                        order by id for update of ordered
                        """)
                .bindArray(
                        "kinds",
                        String.class,
                        targets.stream().map(one -> one.kind().code()).toList())
                .bindArray(
                        "numbers", Long.class, targets.stream().map(Target::id).toList())));
    }

    Optional<Order> lock(long id) {
        return database.use(handle ->
                orders(handle.createQuery("select * from authority_order where id = :id for update")
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    void answer(long id, Effect effect, long entry) {
        database.use(handle -> handle.createUpdate("""
                        update authority_order set result = :result, answer = :answer, effect_at = :at, ledger_id = :entry
                        where id = :id
                        """)
                .bind("result", effect.result())
                .bind("answer", effect.answer())
                .bind("at", effect.at())
                .bind("entry", entry)
                .bind("id", id)
                .execute());
    }

    private static List<Order> orders(Query query) {
        return query.map((row, context) -> order(row)).list();
    }

    private static Order order(ResultSet row) throws SQLException {
        var kind = row.getString("target");
        var result = row.getString("result");
        return new Order(
                row.getLong("id"),
                row.getLong("paper_id"),
                new Sender(
                        row.getString("authority"),
                        row.getString("country"),
                        row.getString("reference"),
                        row.getString("email")),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("law"),
                row.getString("words"),
                kind == null ? null : new Target(Target.Kind.of(kind).orElseThrow(), row.getLong("target_id")),
                row.getObject("story_id", Long.class),
                Objects.requireNonNull(time(row, "received_at")),
                time(row, "told_at"),
                result == null
                        ? null
                        : new Effect(result, row.getString("answer"), Objects.requireNonNull(time(row, "effect_at"))));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
