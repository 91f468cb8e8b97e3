package broadsheet.pick;

import broadsheet.kernel.Actor;
import broadsheet.pick.feed.Offer;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
final class PickStore {
    private static final String COLUMNS = """
            id, paper_id, number, title, link, picture, price, currency, in_stock, expires_at, merchant, subjects,
            forbidden
            """;

    private static final String PUT = """
            insert into pick_product (paper_id, number, title, link, picture, price, currency, in_stock,
                expires_at, merchant, subjects, seen_at)
            values (:paper, :number, :title, :link, :picture, :price, :currency, :inStock, :expires, :merchant,
                :subjects, :now)
            on conflict (paper_id, number) do update set title = excluded.title, link = excluded.link,
                picture = excluded.picture, price = excluded.price, currency = excluded.currency,
                in_stock = excluded.in_stock, expires_at = excluded.expires_at,
                merchant = excluded.merchant, subjects = excluded.subjects, seen_at = excluded.seen_at
            """;

    private final Database database;

    PickStore(Database database) {
        this.database = database;
    }

    List<Product> products() {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + " from pick_product order by id")
                .map((row, context) -> product(row))
                .list());
    }

    Set<Long> papers() {
        return new HashSet<>(
                database.use(handle -> handle.createQuery("select paper_id from pick_paper where shown order by 1")
                        .mapTo(Long.class)
                        .list()));
    }

    Map<Long, StoryMarks> marks() {
        var marks = new HashMap<Long, StoryMarks>();
        database.use(handle -> handle.createQuery(
                        "select story_id, sensitive, harmless, pinned, forbidden from pick_story order by story_id")
                .map((row, context) -> marks.put(row.getLong("story_id"), marks(row)))
                .list());
        return marks;
    }

    void mark(long story, StoryMarks marks, Actor by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into pick_story (story_id, sensitive, harmless, pinned, forbidden, changed_at,
                            changed_staff, changed_name)
                        values (:story, :sensitive, :harmless, :pinned, :forbidden, :now, :staff, :name)
                        on conflict (story_id) do update set sensitive = excluded.sensitive,
                            harmless = excluded.harmless, pinned = excluded.pinned, forbidden = excluded.forbidden,
                            changed_at = excluded.changed_at, changed_staff = excluded.changed_staff,
                            changed_name = excluded.changed_name
                        """)
                .bind("story", story)
                .bindArray(
                        "sensitive",
                        String.class,
                        marks.sensitive().stream().map(Enum::name).sorted().toList())
                .bind("harmless", marks.harmless())
                .bindArray("pinned", Long.class, marks.pinned())
                .bindArray("forbidden", Long.class, marks.forbidden())
                .bind("now", now)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    /// What a feed no longer has goes; what it has anew keeps its id, so that pins and counts stay.
    void replace(long paper, Collection<Offer> offers, Instant now) {
        var numbers = offers.stream().map(Offer::number).toList();
        database.use(handle -> {
            var batch = handle.prepareBatch(PUT);
            offers.forEach(offer -> batch.bindMethods(offer)
                    .bind("paper", paper)
                    .bindArray("subjects", String.class, offer.subjects())
                    .bind("now", now)
                    .add());
            batch.execute();
            return handle.createUpdate("delete from pick_product where paper_id = :paper and number <> all(:numbers)")
                    .bind("paper", paper)
                    .bindArray("numbers", String.class, numbers)
                    .execute();
        });
    }

    void show(long paper, boolean shown) {
        database.use(handle -> handle.createUpdate("""
                        insert into pick_paper (paper_id, shown) values (:paper, :shown)
                        on conflict (paper_id) do update set shown = excluded.shown
                        """)
                .bind("paper", paper)
                .bind("shown", shown)
                .execute());
    }

    boolean forbid(long paper, long product, boolean forbidden) {
        return database.use(handle -> handle.createUpdate(
                                "update pick_product set forbidden = :forbidden where id = :id and paper_id = :paper")
                        .bind("forbidden", forbidden)
                        .bind("id", product)
                        .bind("paper", paper)
                        .execute())
                > 0;
    }

    void count(Map<Long, Long> opened, LocalDate day) {
        opened.forEach((product, count) -> database.use(handle -> handle.createUpdate("""
                        insert into pick_click as known (product_id, day, count) values (:product, :day, :count)
                        on conflict (product_id, day) do update set count = known.count + excluded.count
                        """)
                .bind("product", product)
                .bind("day", day)
                .bind("count", count)
                .execute()));
    }

    Map<Long, Long> opened(long paper, LocalDate since) {
        var opened = new HashMap<Long, Long>();
        database.use(handle -> handle.createQuery("""
                        select product_id, sum(count)::bigint as count from pick_click
                        join pick_product on pick_product.id = product_id
                        where paper_id = :paper and day >= :since group by 1
                        """)
                .bind("paper", paper)
                .bind("since", since)
                .map((row, context) -> opened.put(row.getLong("product_id"), row.getLong("count")))
                .list());
        return opened;
    }

    private static Product product(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new Product(
                row.getLong("id"),
                row.getLong("paper_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("link"),
                row.getString("picture"),
                row.getBigDecimal("price"),
                row.getString("currency"),
                row.getBoolean("in_stock"),
                expires == null ? null : expires.toInstant(),
                row.getString("merchant"),
                List.of((String[]) row.getArray("subjects").getArray()),
                row.getBoolean("forbidden"));
    }

    private static StoryMarks marks(ResultSet row) throws SQLException {
        var sensitive = Arrays.stream((String[]) row.getArray("sensitive").getArray())
                .map(Sensitive::valueOf)
                .collect(Collectors.toSet());
        return new StoryMarks(
                sensitive,
                row.getBoolean("harmless"),
                numbers(row.getArray("pinned")),
                Set.copyOf(numbers(row.getArray("forbidden"))));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
