package broadsheet.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.NewStatement.Automatic;
import broadsheet.statement.Statements.Lifting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StatementIT {
    private static final Decider MODERATOR = Decider.staff(Samples.EDITOR, Role.MODERATOR);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Statements statements;

    @Inject
    Ledger ledger;

    @Inject
    Database database;

    @Inject
    Mailbox mailbox;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    @Test
    void aStatementComesWithItsEntryAndItsLetterInOneTransaction() {
        var paper = Samples.paper(publications);
        var email = Visits.email();
        var member = member(email);
        var id = issue(removal(paper, member, Target.post(12)));

        var statement = statements.find(id).orElseThrow();
        assertThat(statement.measure()).isEqualTo(Measure.REMOVE);
        assertThat(statement.basis()).isEqualTo(new Basis.Rule("R2", 0));
        assertThat(statement.facts().evidence()).isEqualTo("你這個笨蛋");
        assertThat(Duration.between(statement.issued(), statement.deadline())).isEqualTo(Duration.ofDays(180));
        assertThat(statement.inForce(clock.instant())).isTrue();

        var entry = ledger.ofStatement(id.value()).orElseThrow();
        assertThat(entry.id()).isEqualTo(statement.ledger());
        assertThat(entry.facts().clause()).isEqualTo("R2");
        assertThat(entry.facts().role()).isEqualTo("moderator");

        var letter = Visits.letter(mailbox, email).letter();
        assertThat(letter.subject()).contains("理由說明書第 " + id.value() + " 號");
        assertThat(letter.text()).contains("對象：您的留言", "處置：移除", "事實：罵人。", "你這個笨蛋", "規範 R2（第 0 版）", "經人檢舉", "由人決定", "申訴");
    }

    @Test
    void theLinkInTheLetterLeadsToTheStatementAndNoOtherDoes() {
        var email = Visits.email();
        var id = issue(removal(Samples.paper(publications), member(email), Target.post(12)));
        var text = Visits.letter(mailbox, email).letter().text();
        var link = Pattern.compile("/statements/(\\S+)").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(statements.bySecret(link.group(1)).orElseThrow().id()).isEqualTo(id);
        assertThat(statements.bySecret("x" + link.group(1).substring(1))).isEmpty();
        assertThat(statements.bySecret("")).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNeitherStatementNorEntryNorLetter() {
        var paper = Samples.paper(publications);
        var email = Visits.email();
        var member = member(email);
        var letters = mailbox.before(Long.MAX_VALUE).size();
        var ids = new ArrayList<StatementId>();
        assertThatThrownBy(() -> database.transaction(() -> {
                    ids.add(statements.issue(removal(paper, member, Target.post(12))));
                    throw new UnsupportedOperationException("the measure failed");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(statements.find(ids.getFirst())).isEmpty();
        assertThat(ledger.ofStatement(ids.getFirst().value())).isEmpty();
        assertThat(mailbox.before(Long.MAX_VALUE)).hasSize(letters);
        assertThatThrownBy(() -> statements.issue(removal(paper, member, Target.post(12))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAProgramHoldsAtPostingHasAShortStatementWithoutALetter() {
        var paper = Samples.paper(publications);
        var email = Visits.email();
        var member = member(email);
        var letters = mailbox.before(Long.MAX_VALUE).size();
        var why = new Automatic("R2", 0, "含有辱罵的字眼。", "笨蛋");
        var id = issue(NewStatement.atPosting(paper.id(), member, Target.post(5), 3L, Measure.HOLD, why));
        var statement = statements.find(id).orElseThrow();
        assertThat(statement.facts().detected()).isTrue();
        assertThat(statement.facts().decided()).isTrue();
        assertThat(statement.delivery()).isEqualTo(Delivery.SCREEN);
        assertThat(mailbox.before(Long.MAX_VALUE)).hasSize(letters);
        assertThat(statements.ofMember(member)).extracting(Statement::id).containsExactly(id);
    }

    @Test
    void whatIsTakenBackIsToldToThePersonAndTheLedgerOnce() {
        var paper = Samples.paper(publications);
        var email = Visits.email();
        var id = issue(removal(paper, member(email), Target.post(12)));
        var lifting = new Lifting("appeal", "您說得對。", Decider.staff(Samples.EDITOR, Role.CHIEF_MODERATOR));
        for (int i = 0; i < 2; i++) {
            var lifted = database.transaction(() -> statements.lift(id, lifting));
            assertThat(lifted.inForce(clock.instant())).isFalse();
        }
        var letter = Visits.letter(mailbox, email).letter();
        assertThat(letter.text()).contains("第 " + id.value() + " 號", "已經撤銷", "您說得對。");
        var entries =
                ledger.list(new LedgerQuery(paper.id(), LedgerKind.REVERSAL, null, null, null, null, null, null, 10));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().facts().about())
                .isEqualTo(ledger.ofStatement(id.value()).orElseThrow().id());
        assertThat(entries.getFirst().facts().role()).isEqualTo("chief_moderator");
    }

    @Test
    void erasingAPersonLeavesTheChainWhole() {
        var member = member(Visits.email());
        var id = issue(removal(Samples.paper(publications), member, Target.post(12)));
        Eventually.within(
                Duration.ofSeconds(2),
                () -> ledger.ofStatement(id.value()).orElseThrow().hash() != null);
        statements.forget(member, List.of());
        var statement = statements.find(id).orElseThrow();
        assertThat(statement.member()).isNull();
        assertThat(statement.facts().text()).isEmpty();
        assertThat(statement.facts().evidence()).isEmpty();
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void aStatementUnderAppealIsKeptWhenItsPersonIsErased() {
        var member = member(Visits.email());
        var id = issue(removal(Samples.paper(publications), member, Target.post(12)));
        statements.forget(member, List.of(id));
        assertThat(statements.find(id).orElseThrow().facts().evidence()).isEqualTo("你這個笨蛋");
    }

    @Test
    void aDecisionOverManyHasAStatementForEachPerson() {
        var paper = Samples.paper(publications);
        var one = member(Visits.email());
        var other = member(Visits.email());
        var ids = database.transaction(() -> {
            var bulk = statements.bulk(2);
            return List.of(
                    statements.issue(copy(removal(paper, one, Target.post(9_000_000_021L)), bulk)),
                    statements.issue(copy(removal(paper, other, Target.post(9_000_000_022L)), bulk)));
        });
        var made = ids.stream().map(id -> statements.find(id).orElseThrow()).toList();
        assertThat(made).extracting(Statement::member).containsExactly(one, other);
        assertThat(made.getFirst().bulk()).isNotNull().isEqualTo(made.getLast().bulk());
        assertThat(statements.about(Target.post(9_000_000_022L)))
                .extracting(Statement::id)
                .containsExactly(ids.getLast());
    }

    private static NewStatement copy(NewStatement one, long bulk) {
        return new NewStatement(
                one.paper(),
                one.member(),
                one.target(),
                one.story(),
                one.measure(),
                one.ends(),
                one.basis(),
                one.facts(),
                one.by(),
                bulk,
                one.delivery());
    }

    private StatementId issue(NewStatement statement) {
        return database.transaction(() -> statements.issue(statement));
    }

    private static NewStatement removal(Paper paper, long member, Target target) {
        return new NewStatement(
                paper.id(),
                member,
                target,
                3L,
                Measure.REMOVE,
                null,
                new Basis.Rule("R2", 0),
                new Facts("罵人。", "你這個笨蛋", Source.NOTICE, false, false),
                MODERATOR,
                null,
                Delivery.LETTER);
    }

    private long member(String email) {
        var client = Visits.member(site, mailbox, email);
        assertThat(client).isInstanceOf(FormClient.class);
        return database.use(handle -> handle.createQuery("select member_id from member_login where email = :email")
                .bind("email", email)
                .mapTo(Long.class)
                .one());
    }
}
