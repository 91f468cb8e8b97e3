package broadsheet.ops;

import broadsheet.ApiClient;
import broadsheet.ApiClient.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Members who write, readers who report it, a moderator who decides, and a chief moderator who
/// judges appeals: over HTTP until nobody answers any more. What was acknowledged is remembered.
final class CrowdOfModerators {
    final Set<Long> decisions = ConcurrentHashMap.newKeySet();
    final Set<Long> statements = ConcurrentHashMap.newKeySet();
    final Set<Long> appeals = ConcurrentHashMap.newKeySet();
    final Set<Long> judged = ConcurrentHashMap.newKeySet();
    /// Answers that should never have come.
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private final AtomicLong texts = new AtomicLong();
    private final ApiClient reader;
    private final ApiClient moderator;
    private final ApiClient chief;
    private final List<Long> stories;

    CrowdOfModerators(URI site, String moderator, String chief, List<Long> stories) {
        reader = new ApiClient(site);
        this.moderator = reader.with(moderator);
        this.chief = reader.with(chief);
        this.stories = stories;
    }

    /// Decisions and judgments so far.
    int acknowledged() {
        return decisions.size() + judged.size();
    }

    /// One member's posts are dealt with until the paper is gone.
    void work(Connection database, String token) {
        var author = reader.withHeader("Cookie", "member=" + token).withHeader("Sec-Fetch-Site", "same-origin");
        try {
            for (int i = 0; wrong.isEmpty(); i++) {
                deal(database, author, i);
            }
        } catch (UncheckedIOException gone) {
            // As it should be.
        } catch (SQLException | RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private void deal(Connection database, ApiClient author, int turn) throws SQLException {
        switch (turn % 5) {
            case 0 -> appeal(author, decide(item(database, author), "remove"), true);
            case 1 -> {
                var item = item(database, author);
                decide(item, "hold");
                decide(item, "remove");
            }
            case 2 -> {
                var item = item(database, author);
                decide(item, "hold");
                decide(item);
            }
            case 3 -> appeal(author, decide(item(database, author), "remove", "suspend"), true);
            default -> appeal(author, decide(item(database, author), "warn"), false);
        }
    }

    /// A new comment that was reported.
    private long item(Connection database, ApiClient author) throws SQLException {
        var n = texts.incrementAndGet();
        var story = stories.get((int) (n % stories.size()));
        var comment = author.post("/api/stories/" + story + "/comments", "{\"text\":\"第 %d 句話\"}".formatted(n));
        var id = number(comment, 201, "/id");
        var report = "{\"objects\":[\"post:%d\"],\"clause\":\"R2\",\"words\":\"不對\"}".formatted(id);
        demand(reader.post("/api/reports", report), 201);
        return PaperFolder.numbers(
                        database,
                        "select id from queue_item where closed_at is null and target = 'post' and target_id = " + id)
                .getFirst();
    }

    private List<Long> decide(long item, String... measures) {
        var list = measures.length == 0 ? "" : "\"" + String.join("\",\"", measures) + "\"";
        var body = "{\"items\":[%d],\"measures\":[%s],\"clause\":\"R2\",\"facts\":\"不對。\",\"days\":1}"
                .formatted(item, list);
        var answer = moderator.post("/api/moderation/decisions", body);
        decisions.add(number(answer, 200, "/items/0/id"));
        var issued = new ArrayList<Long>();
        answer.json().at("/items/0/statements").forEach(statement -> issued.add(statement.asLong()));
        statements.addAll(issued);
        return issued;
    }

    private void appeal(ApiClient author, List<Long> issued, boolean granted) {
        for (var statement : issued) {
            var filed = author.post("/api/appeals", "{\"statement\":%d,\"text\":\"這不對。\"}".formatted(statement));
            var id = number(filed, 201, "/id");
            appeals.add(id);
            var answer = "{\"granted\":%s,\"answer\":\"看過了。\"}".formatted(granted);
            demand(chief.post("/api/moderation/appeals/" + id, answer), 200);
            judged.add(id);
        }
    }

    private long number(Answer answer, int status, String pointer) {
        demand(answer, status);
        return answer.json().at(pointer).asLong();
    }

    private static void demand(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(
                    answer.response().uri() + " answers " + answer.status() + ": " + answer.body());
        }
    }
}
