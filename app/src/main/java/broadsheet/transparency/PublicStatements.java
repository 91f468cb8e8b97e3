package broadsheet.transparency;

import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.platform.db.Json;
import broadsheet.publication.Publications;
import broadsheet.report.Exhibit;
import broadsheet.report.Exhibits;
import broadsheet.rules.StatementId;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Statements of reasons for the EU's transparency database, one JSON object a line.
@Singleton
public final class PublicStatements {
    private final Ledger ledger;
    private final Statements statements;
    private final Exhibits exhibits;
    private final Publications publications;

    PublicStatements(Ledger ledger, Statements statements, Exhibits exhibits, Publications publications) {
        this.ledger = ledger;
        this.statements = statements;
        this.exhibits = exhibits;
        this.publications = publications;
    }

    /// Every statement of a period, oldest first, however many there are.
    ///
    /// @return how many
    public long each(Period period, Consumer<String> line) {
        var noticed = noticed(period);
        var count = new long[1];
        ledger.each(query(period, LedgerKind.MEASURE), entry -> {
            var notice = noticed.contains(entry.id())
                    || (entry.facts().law() != null
                            && "notice".equals(entry.facts().source()));
            var language = publications.paper(entry.facts().paper()).language();
            line.accept(Json.write(PublicStatement.of(entry, written(entry).orElse(null), language, notice)));
            count[0]++;
        });
        return count[0];
    }

    /// Measures that a notice about the law led to.
    private Set<Long> noticed(Period period) {
        var found = new HashSet<Long>();
        ledger.each(query(period, LedgerKind.NOTICE), entry -> {
            var about = entry.facts().about();
            if (entry.facts().law() != null && about != null) {
                found.add(about);
            }
        });
        return found;
    }

    private static LedgerQuery query(Period period, LedgerKind kind) {
        return new LedgerQuery(null, kind, null, null, null, period.begin(), period.end(), null, 1);
    }

    private Optional<Instant> written(LedgerEntry entry) {
        return Optional.ofNullable(entry.facts().statement())
                .flatMap(id -> statements.find(new StatementId(id)))
                .map(Statement::target)
                .filter(target -> target.id() > 0)
                .flatMap(exhibits::find)
                .map(Exhibit::made)
                .filter(Objects::nonNull);
    }
}
