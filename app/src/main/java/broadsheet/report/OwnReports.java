package broadsheet.report;

import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import broadsheet.platform.jobs.Retention;
import broadsheet.statement.UnderAppeal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a member reported: for the export and the erasure. Name, address and words of everybody who
/// reported go once all is decided and the time for an appeal is over.
@Singleton
final class OwnReports implements OwnData, Retention {
    private final Database database;
    private final ReportStore store;
    private final ReporterStore reporters;
    private final ReportLimits.Knobs knobs;
    private final Instance<UnderAppeal> appeals;

    OwnReports(
            Database database,
            ReportStore store,
            ReporterStore reporters,
            ReportLimits.Knobs knobs,
            Instance<UnderAppeal> appeals) {
        this.database = database;
        this.store = store;
        this.reporters = reporters;
        this.knobs = knobs;
        this.appeals = appeals;
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
            store.forgetAnswers(memberId);
            return memberId;
        });
    }

    @Override
    public Duration kept() {
        return knobs.kept();
    }

    @Override
    public int sweep(Instant now) {
        var open = appeals.isUnsatisfied() ? List.<Long>of() : appeals.get().reports();
        return database.transaction(() -> {
            var gone = reporters.forgetReports(now.minus(kept()), open);
            reporters.forgetKeys();
            return gone;
        });
    }

    /// Who reports without account and mail address is known by a hash of the network address, and
    /// only for a while.
    @Singleton
    static final class Addresses implements Retention {
        private final Database database;
        private final ReporterStore reporters;
        private final ReportLimits.Knobs knobs;

        Addresses(Database database, ReporterStore reporters, ReportLimits.Knobs knobs) {
            this.database = database;
            this.reporters = reporters;
            this.knobs = knobs;
        }

        @Override
        public String name() {
            return "addresses";
        }

        @Override
        public Duration kept() {
            return knobs.addressKept();
        }

        @Override
        public int sweep(Instant now) {
            return database.transaction(() -> {
                var gone = reporters.forgetAddresses(now.minus(kept()));
                reporters.forgetKeys();
                return gone;
            });
        }
    }
}
