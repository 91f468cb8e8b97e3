package broadsheet.related;

import broadsheet.platform.db.Database;
import broadsheet.related.RelatedDesk.Check;
import broadsheet.related.RelatedDesk.DeadPick;
import broadsheet.related.RelatedStore.Row;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Looks at all that stands under any story, and at all picks of editors. What is wrong is counted and sought anew.
@Singleton
public final class RelatedCheck {
    private static final int ROWS = 100;
    private static final int OF_ONE_EVENT = 2;

    private final RelatedStore store;
    private final CheckStore checks;
    private final Stories stories;
    private final Twins twins;
    private final PaperRules rules;
    private final Clock clock;

    RelatedCheck(RelatedStore store, CheckStore checks, Stories stories, Twins twins, PaperRules rules, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.stories = stories;
        this.twins = twins;
        this.rules = rules;
        this.clock = clock;
    }

    /// The last one of a paper, also when it does not run: for `doctor`.
    public static Optional<Check> last(Database database) {
        return CheckStore.last(database);
    }

    /// Checks all, unless a node began to since.
    ///
    /// @param goOn false ends it before its end
    Optional<Check> run(Instant since, BooleanSupplier goOn) {
        var began = clock.instant();
        if (!checks.begin(began, since)) {
            return Optional.empty();
        }
        var counts = new TreeMap<String, Long>(
                Map.of("self", 0L, "twin", 0L, "withdrawn", 0L, "event", 0L, "forbidden", 0L));
        long looked = 0;
        for (var rows = store.after(0, ROWS);
                !rows.isEmpty() && goOn.getAsBoolean();
                rows = store.after(rows.getLast().story(), ROWS)) {
            look(rows, counts);
            looked += rows.size();
        }
        long dead = picks(goOn);
        var ended = goOn.getAsBoolean() ? clock.instant() : null;
        var check = new Check(began, ended, looked, counts, dead);
        checks.end(check);
        return Optional.of(check);
    }

    /// Checks all, whoever did so before.
    Check now() {
        return run(clock.instant(), () -> true).or(checks::last).orElseThrow();
    }

    private void look(List<Row> rows, Map<String, Long> counts) {
        var ids = new HashSet<Long>();
        rows.forEach(row -> {
            ids.add(row.story());
            row.found().forEach(one -> ids.add(one.story()));
        });
        var known = stories.all(ids).stream().collect(Collectors.toMap(Story::id, one -> one));
        var same = twins.among(ids);
        var wrong = new HashSet<Long>();
        for (var row : rows) {
            var story = known.get(row.story());
            if (story != null && story.status().listed() && !right(story, row, known, same, counts)) {
                wrong.add(row.story());
            }
        }
        if (!wrong.isEmpty()) {
            store.due(wrong);
        }
    }

    private boolean right(
            Story story, Row row, Map<Long, Story> known, Map<Long, Set<Long>> same, Map<String, Long> counts) {
        var before = counts.values().stream().mapToLong(Long::longValue).sum();
        var shown = new ArrayList<Story>();
        for (var neighbour : row.found()) {
            var one = known.get(neighbour.story());
            if (one == null || !one.status().listed()) {
                counts.merge("withdrawn", 1L, Long::sum);
                continue;
            }
            count(counts, "self", one.id() == story.id());
            count(
                    counts,
                    "forbidden",
                    !rules.allow(one.place().paperId(), story.place().paperId()));
            var twinned = same.getOrDefault(one.id(), Set.of());
            count(
                    counts,
                    "twin",
                    twinned.contains(story.id()) || shown.stream().anyMatch(other -> twinned.contains(other.id())));
            shown.add(one);
        }
        count(counts, "event", crowded(shown));
        return before == counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void count(Map<String, Long> counts, String kind, boolean violated) {
        if (violated) {
            counts.merge(kind, 1L, Long::sum);
        }
    }

    /// More than two of one event.
    private static boolean crowded(List<Story> shown) {
        var before = new ArrayList<EventJudge.Account>();
        for (var one : shown) {
            var account = RelatedRanking.account(one);
            if (before.stream()
                            .filter(other -> EventJudge.isSame(other, account))
                            .count()
                    >= OF_ONE_EVENT) {
                return true;
            }
            before.add(account);
        }
        return false;
    }

    private long picks(BooleanSupplier goOn) {
        long dead = 0;
        for (var some = stories.after(0, ROWS);
                !some.isEmpty() && goOn.getAsBoolean();
                some = stories.after(some.getLast().id(), ROWS)) {
            var listed = some.stream().filter(story -> story.status().listed()).toList();
            var found = dead(listed);
            checks.putDead(some.stream().map(Story::id).toList(), found);
            dead += found.size();
        }
        return dead;
    }

    /// The picks of these stories that lead nowhere.
    List<DeadPick> dead(List<Story> picking) {
        var ids = new HashSet<Long>();
        picking.forEach(story -> story.content().furtherReading().forEach(pick -> {
            if (pick.id() != null) {
                ids.add(pick.id());
            }
        }));
        var known = new HashMap<Long, Story>();
        if (!ids.isEmpty()) {
            stories.all(ids).forEach(one -> known.put(one.id(), one));
        }
        return picking.stream()
                .flatMap(story -> story.content().furtherReading().stream()
                        .map(pick -> pick.id())
                        .filter(Objects::nonNull)
                        .flatMap(id -> why(known, id).map(why -> new DeadPick(story.id(), id, why)).stream()))
                .toList();
    }

    private static Optional<String> why(Map<Long, Story> known, long id) {
        var pick = known.get(id);
        if (pick == null) {
            return Optional.of("missing");
        }
        return switch (pick.status()) {
            case PUBLISHED, CORRECTED -> Optional.empty();
            case WITHDRAWN -> Optional.of("withdrawn");
            default -> Optional.of("unpublished");
        };
    }
}
