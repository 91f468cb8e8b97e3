package broadsheet.member.notice;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Publications;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.statement.Basis;
import broadsheet.statement.Decider;
import broadsheet.statement.Delivery;
import broadsheet.statement.Facts;
import broadsheet.statement.NewStatement;
import broadsheet.statement.Source;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class DecisionNoticesIT {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Decider MODERATOR = Decider.staff(Samples.EDITOR, Role.MODERATOR);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Statements statements;

    @Inject
    Database database;

    @Inject
    Mailbox mailbox;

    @Inject
    Publications publications;

    @Test
    void aDecisionAndItsReversalStandInTheNoticesAndLeadToTheStatement() {
        var paper = Samples.paper(publications);
        var email = Visits.email();
        var member = Visits.member(site, mailbox, email);
        long number =
                database.use(handle -> handle.createQuery("select member_id from member_login where email = :email")
                        .bind("email", email)
                        .mapTo(Long.class)
                        .one());
        var id = database.transaction(() -> statements.issue(removal(paper.id(), number)));
        Eventually.within(SOON, () -> told(member).size() == 1);
        assertThat(told(member).getFirst()).contains("理由說明書第 " + id.value() + " 號");
        var link = member.get("/account/notices").page().select(".told a").attr("href");
        assertThat(member.get(link).header("Location")).endsWith("/account/statements/" + id.value());
        assertThat(member.get("/account/statements/" + id.value()).text()).contains("罵人。");

        database.transaction(() -> statements.lift(id, new Statements.Lifting("appeal", "申訴有理。", MODERATOR)));
        Eventually.within(SOON, () -> told(member).size() == 2);
        assertThat(told(member).getFirst()).contains("已撤銷");
    }

    private static List<String> told(FormClient member) {
        return member.get("/account/notices").page().select(".told").eachText();
    }

    private static NewStatement removal(long paper, long member) {
        return new NewStatement(
                paper,
                member,
                Target.post(12),
                3L,
                Measure.REMOVE,
                null,
                new Basis.Rule("R2", 0),
                new Facts("罵人。", "你這個笨蛋", Source.NOTICE, false, false),
                MODERATOR,
                null,
                Delivery.LETTER);
    }
}
