package broadsheet.appeal;

import broadsheet.appeal.Appeal.State;
import broadsheet.decision.Decisions;
import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was decided about a member, and what the member said to that: for the export and the
/// erasure.
@Singleton
final class OwnStatements implements OwnData {
    private final Database database;
    private final Statements statements;
    private final AppealStore store;
    private final Decisions decisions;

    OwnStatements(Database database, Statements statements, AppealStore store, Decisions decisions) {
        this.database = database;
        this.statements = statements;
        this.store = store;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Object of(long memberId) {
        return new All(
                statements.everyOf(memberId).stream().map(OwnStatements::own).toList(),
                store.ofMember(memberId).stream().map(OwnStatements::own).toList());
    }

    // Who of the staff decided is not the member's to know.
    private static Own own(Statement statement) {
        return new Own(
                statement.id().value(),
                statement.target().toString(),
                statement.measure().code(),
                statement.basis(),
                statement.facts(),
                statement.by().role(),
                statement.issued(),
                statement.ends(),
                statement.deadline(),
                statement.lifted());
    }

    private static OwnAppeal own(Appeal appeal) {
        return new OwnAppeal(
                appeal.id(),
                appeal.statement(),
                appeal.report(),
                appeal.text(),
                appeal.state().code(),
                appeal.answer());
    }

    @Override
    public Optional<Instant> keptUntil(long memberId) {
        return decisions.keptUntil(memberId);
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        var _ = database.transaction(() -> {
            var open = store.ofMember(memberId).stream()
                    .filter(appeal -> appeal.state() == State.OPEN)
                    .map(Appeal::statement)
                    .filter(Objects::nonNull)
                    .map(StatementId::new)
                    .toList();
            statements.forget(memberId, open);
            store.forget(memberId);
            return open;
        });
    }

    record All(List<Own> statements, List<OwnAppeal> appeals) {}

    record Own(
            long number,
            String object,
            String measure,
            Object basis,
            Statement.Text facts,
            String decidedBy,
            Instant issued,
            @Nullable Instant ends,
            Instant deadline,
            Statement.@Nullable Lifted lifted) {}

    record OwnAppeal(
            long number,
            @Nullable Long statement,
            @Nullable Long report,
            String text,
            String state,
            @Nullable String answer) {}
}
