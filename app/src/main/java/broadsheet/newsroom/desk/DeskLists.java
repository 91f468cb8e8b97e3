package broadsheet.newsroom.desk;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import broadsheet.kernel.TaiwanDates;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.publication.Section;
import broadsheet.story.Status;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the desk shows to whom.
@Singleton
final class DeskLists {
    private final DeskStore store;
    private final Publications publications;

    DeskLists(DeskStore store, Publications publications) {
        this.store = store;
        this.publications = publications;
    }

    /// The papers whose stories the person may see.
    List<Paper> papers(Staff staff) {
        return publications.papers().stream()
                .filter(paper -> staff.may(Permission.SEE_UNPUBLISHED, paper.id()))
                .toList();
    }

    Slice<DeskRow> list(Staff staff, Filter filter, @Nullable Cursor after, int limit) {
        var shelves = shelves(staff, filter);
        var begin = after == null ? filter.newest() : after;
        var day = filter.day();
        var from =
                day == null ? Instant.EPOCH : day.atStartOfDay(TaiwanDates.ZONE).toInstant();
        var person = filter.person();
        var rows = person == null
                ? store.list(shelves, begin, from, limit + 1)
                : store.assigned(person, shelves, begin, from, limit + 1);
        return Slice.of(rows, limit, row -> new Cursor(row.changed(), row.id()));
    }

    Map<Status, Integer> counts(Staff staff, Filter filter) {
        return store.counts(shelves(staff, filter));
    }

    /// Changes when a story of the person's papers does.
    Instant pulse(Staff staff) {
        return store.latest(papers(staff).stream().map(Paper::id).toList());
    }

    private DeskStore.Shelves shelves(Staff staff, Filter filter) {
        var mine = papers(staff);
        var chosen = mine.stream()
                .filter(paper ->
                        filter.paper().isEmpty() || paper.slug().value().equals(filter.paper()))
                .toList();
        if (!filter.section().isEmpty()) {
            var sections = chosen.stream()
                    .flatMap(paper -> paper.section(filter.section()).stream())
                    .map(Section::id)
                    .toList();
            return new DeskStore.Shelves(true, sections, filter.statuses());
        }
        return new DeskStore.Shelves(false, chosen.stream().map(Paper::id).toList(), filter.statuses());
    }
}
