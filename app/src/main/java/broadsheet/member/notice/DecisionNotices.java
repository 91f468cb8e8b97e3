package broadsheet.member.notice;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.platform.db.Database;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.statement.Delivery;
import broadsheet.statement.StatementIssued;
import broadsheet.statement.StatementLifted;
import broadsheet.statement.Statements;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What was decided of a member stands in the notices too, with the subject of the letter and a link to the statement.
@Singleton
final class DecisionNotices {
    private final Database database;
    private final Notices notices;
    private final Statements statements;
    private final Publications publications;
    private final Clock clock;

    DecisionNotices(Database database, Notices notices, Statements statements, Publications publications, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.statements = statements;
        this.publications = publications;
        this.clock = clock;
    }

    void issued(@Observes StatementIssued event) {
        // What came on the screen at posting is known.
        tell(event.statement(), event.memberId(), "statement/", "letter.subject", Delivery.SCREEN);
    }

    void lifted(@Observes StatementLifted event) {
        tell(event.statement(), event.memberId(), "lifted/", "lifted.subject", null);
    }

    private void tell(long statement, @Nullable Long member, String source, String key, @Nullable Delivery known) {
        if (member == null) {
            return;
        }
        statements
                .find(new StatementId(statement))
                .filter(found -> found.delivery() != known)
                .ifPresent(found -> {
                    var paper = publications.paper(found.paper());
                    var text =
                            Words.of("statement", Language.of(paper.language())).text(key, paper.name(), statement);
                    var about = new Notice.Decision(text, "/account/statements/" + statement);
                    var _ = database.transaction(
                            () -> notices.send(member, source + statement, about, clock.instant()));
                });
    }
}
