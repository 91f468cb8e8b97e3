package broadsheet.screening.setting;

import broadsheet.screening.Screening;
import broadsheet.screening.Screenings;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the screening of each paper in memory until its setting changes, on whatever node.
@Singleton
final class ScreeningService implements Screenings {
    private final HouseLists lists;
    private final SettingStore store;
    private final ConcurrentHashMap<Long, Screening> papers = new ConcurrentHashMap<>();

    ScreeningService(HouseLists lists, SettingStore store) {
        this.lists = lists;
        this.store = store;
    }

    // The map computes one value a key at a time: a reading under way ends before the forgetting, never after it.
    void forget(@Observes SettingSwitched event) {
        papers.remove(event.paperId());
    }

    @Override
    public Screening of(long paperId) {
        return papers.computeIfAbsent(
                paperId,
                paper -> store.version(paper, store.inForce(paper))
                        .map(version -> lists.with(version.setting()))
                        .orElseGet(lists::screening));
    }

    @Override
    public Screening house() {
        return lists.screening();
    }
}
