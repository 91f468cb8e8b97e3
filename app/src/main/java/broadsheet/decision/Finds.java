package broadsheet.decision;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.forum.copy.Copies;
import broadsheet.forum.copy.Copy;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.rules.Target;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What nobody reported: a moderator found it, or it says the same as something that is decided.
@Singleton
final class Finds {
    private static final int MOST_COPIES = 200;

    private final Copies copies;
    private final Exhibits exhibits;
    private final Stories stories;
    private final Queue queue;

    Finds(Copies copies, Exhibits exhibits, Stories stories, Queue queue) {
        this.copies = copies;
        this.exhibits = exhibits;
        this.stories = stories;
        this.queue = queue;
    }

    /// Posts of the item's paper that are not in the queue and say the same.
    List<Copy> copies(QueueItem item) {
        if (item.target().kind() != Target.Kind.POST || item.appeal() != null || item.closed() != null) {
            return List.of();
        }
        var found = copies.of(item.target().id(), MOST_COPIES);
        if (found.isEmpty()) {
            return found;
        }
        var known = queue.similar(item).stream().map(QueueItem::target).collect(Collectors.toSet());
        var here = stories.cards(found.stream().map(Copy::story).distinct().toList()).stream()
                .filter(card -> card.place().paperId() == item.paper())
                .map(card -> card.id())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(copy -> here.contains(copy.story()) && !known.contains(Target.post(copy.id())))
                .toList();
    }

    /// Puts a moderator's find into the queue.
    Outcome<QueueItem> takeUp(Target target, long paper, Staff by) {
        var found = exhibits.find(target).orElse(null);
        if (found == null) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "decision.object.unknown"));
        }
        var where = Objects.requireNonNullElse(found.paper(), paper);
        if (!by.may(Permission.MODERATE, where)) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        var known = queue.of(target);
        if (known.isEmpty() && !found.visible()) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "decision.object.hidden"));
        }
        var item = known.orElseGet(
                () -> queue.find(queue.raise(matter(found, where))).orElseThrow());
        return by.may(Permission.MODERATE, item.paper())
                ? Outcome.done(item)
                : Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
    }

    /// Puts copies of an item's post into the queue, always in the same order, so that two who do
    /// so do not wait for each other in a circle; numbers of their items.
    ///
    /// @param wanted numbers of posts
    Set<Long> takeUp(QueueItem item, List<Long> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var same = copies(item).stream().map(Copy::id).collect(Collectors.toSet());
        var targets = wanted.stream().sorted().map(Target::post).toList();
        var known = queue.of(targets);
        var fresh =
                targets.stream().filter(target -> !known.containsKey(target)).toList();
        fresh.stream().filter(target -> !same.contains(target.id())).findFirst().ifPresent(target -> {
            throw new DecisionService.Undecided(
                    Problem.of(Problem.Kind.CONFLICT, "decision.copy", Long.toString(target.id())));
        });
        var found = exhibits.all(fresh);
        var items = new TreeSet<>(queue.raise(fresh.stream()
                .map(target -> matter(Objects.requireNonNull(found.get(target)), item.paper()))
                .toList()));
        known.values().forEach(one -> items.add(one.id()));
        return items;
    }

    private static Matter matter(Exhibit found, long paper) {
        var reach = 1 + Math.log1p(found.voices());
        return new Matter(paper, found.target(), found.story(), Harm.FOUND, reach, 1, found.text(), null);
    }
}
