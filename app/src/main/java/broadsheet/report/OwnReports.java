package broadsheet.report;

import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;

/// What a member reported: for the export and the erasure.
@Singleton
final class OwnReports implements OwnData {
    private final Database database;
    private final ReportStore store;

    OwnReports(Database database, ReportStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Object of(long memberId) {
        return store.ofMember(memberId);
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        var _ = database.transaction(() -> {
            store.forget(memberId);
            return memberId;
        });
    }
}
