package broadsheet.appeal;

import broadsheet.statement.UnderAppeal;
import jakarta.inject.Singleton;
import java.util.List;

/// What nobody may erase yet.
@Singleton
final class OpenAppeals implements UnderAppeal {
    private final AppealStore store;

    OpenAppeals(AppealStore store) {
        this.store = store;
    }

    @Override
    public List<Long> statements() {
        return store.open("statement_id");
    }

    @Override
    public List<Long> reports() {
        return store.open("report_id");
    }
}
