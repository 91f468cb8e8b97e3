package broadsheet.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Accounts;
import broadsheet.author.Authors;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class MemberIT {
    private static final StatementId STATEMENT = new StatementId(7);

    @Inject
    Members members;

    @Inject
    MemberStore store;

    @Inject
    MemberNames names;

    @Inject
    MemberConfig config;

    @Inject
    Rules rules;

    @Inject
    WritingRights rights;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Publications publications;

    @Inject
    Accounts accounts;

    @Inject
    Authors authors;

    @Inject
    @Any
    Instance<OwnData> owners;

    private Member member() {
        return members.register(Visits.nickname()).orThrow();
    }

    private long aPaper() {
        return Samples.paper(publications).id();
    }

    private Members after(Duration time) {
        return new MemberService(database, store, names, rules, rights, outbox, config, Clock.offset(clock, time));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    void aNicknameThatLooksLikeAnotherIsTaken() {
        var name = "Paloma" + Visits.nickname().substring(6);
        members.register(name).orThrow();
        assertThat(codes(members.register(name.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly("member.nickname.taken");
        assertThat(codes(members.register(name.replace("Pal", "Pa1")))).containsExactly("member.nickname.taken");
        assertThat(codes(members.register(name.replace("Pal", "Pa.l")))).containsExactly("member.nickname.taken");
    }

    @Test
    void aNicknameThatCannotBeReadOrPassesForTheHouseIsRefused() {
        assertThat(codes(members.register("a"))).containsExactly("member.nickname.length");
        assertThat(codes(members.register("字".repeat(21)))).containsExactly("member.nickname.length");
        for (var name : List.of(
                "a\u202eb", "a\0b", "a\ud800b", "a\u200bb", " ab", "a  b", "12345", "a<b>", "a\u0301\u0301\u0301b")) {
            assertThat(codes(members.register(name))).as(name).isNotEmpty();
        }
        assertThat(codes(members.register("p\u0430loma"))).containsExactly("member.nickname.scripts");
        for (var name : List.of("Adm1n", "編輯部", "编辑部", "管理員", "S.t.a.f.f")) {
            assertThat(codes(members.register(name))).as(name).containsExactly("member.nickname.reserved");
        }
    }

    @Test
    void aNicknameThatAbusesAdvertisesOrPassesForAPaperIsRefusedWithItsReason() {
        var paper = Samples.paper(publications);
        assertThat(codes(members.register(paper.name() + "小編"))).containsExactly("member.nickname.reserved");
        assertThat(codes(members.register("白痴先生"))).containsExactly("member.nickname.words");
        assertThat(codes(members.register("bai chi"))).containsExactly("member.nickname.sound");
        assertThat(codes(members.register("免費明牌群"))).containsExactly("member.nickname.contact");
    }

    @Test
    void whoeverTakesTheNameOfSomebodyOfTheHouseWaits() {
        var staff = "林記者" + Visits.nickname().replaceAll("\\D", "");
        accounts.add(staff.hashCode() + "@example.org", staff, "a long password")
                .orThrow();
        var author = "陳" + Visits.nickname().replaceAll("\\D", "");
        authors.register(List.of(author));
        for (var name : List.of(staff, staff.replace("林", "林."), author)) {
            var member = members.register(name, aPaper()).orThrow();
            assertThat(member.nickname()).as(name).isEqualTo("讀者" + member.id());
            assertThat(members.nicknameWish(member.id())).contains(name);
        }
        var changed = members.changeNickname(member().id(), author, aPaper()).orThrow();
        assertThat(changed.nickname()).isNotEqualTo(author);
    }

    @Test
    void aNicknameChangesOnceInFourteenDays() {
        var member = member();
        var second = Visits.nickname();
        assertThat(members.changeNickname(member.id(), second, aPaper())
                        .orThrow()
                        .nickname())
                .isEqualTo(second);
        var third = Visits.nickname();
        assertThat(codes(members.changeNickname(member.id(), third, aPaper())))
                .containsExactly("member.nickname.too-soon");
        assertThat(codes(after(Duration.ofDays(13)).changeNickname(member.id(), third, aPaper())))
                .containsExactly("member.nickname.too-soon");
        assertThat(after(Duration.ofDays(14))
                        .changeNickname(member.id(), third, aPaper())
                        .orThrow()
                        .nickname())
                .isEqualTo(third);
    }

    @Test
    void aNicknameThatWasTakenAwayMayBeChosenAnewAtOnce() {
        var member = member();
        members.changeNickname(member.id(), Visits.nickname(), aPaper()).orThrow();
        assertThat(members.rename(member.id(), STATEMENT).orThrow().nickname()).isEqualTo("讀者" + member.id());
        assertThat(codes(members.changeNickname(member.id(), Visits.nickname(), aPaper())))
                .isEmpty();
    }

    @Test
    void nobodyKeepsANicknameFromBeingTakenAwayByTakingTheOneThatComesInstead() {
        var member = member();
        members.register("讀者" + member.id()).orThrow();
        assertThat(members.rename(member.id(), STATEMENT).orThrow().nickname())
                .startsWith("讀者")
                .isNotIn(member.nickname(), "讀者" + member.id());
    }

    @Test
    void whoIsSuspendedWritesAgainAfterTheEnd() {
        var paper = Samples.paper(publications);
        var member = member();
        members.agree(member.id(), paper.id(), 0).orThrow();
        members.suspend(member.id(), clock.instant().plus(Duration.ofDays(3)), STATEMENT)
                .orThrow();
        assertThat(codes(members.mayWrite(member.id(), paper.id()))).containsExactly("member.suspended");
        assertThat(codes(after(Duration.ofDays(4)).mayWrite(member.id(), paper.id())))
                .isEmpty();
        members.end(member.id(), STATEMENT).orThrow();
        assertThat(codes(after(Duration.ofDays(4)).mayWrite(member.id(), paper.id())))
                .containsExactly("member.ended");
        members.restore(member.id(), STATEMENT).orThrow();
        assertThat(codes(members.mayWrite(member.id(), paper.id()))).isEmpty();
    }

    @Test
    void newRulesAreAgreedToAgain() {
        var paper = Samples.paper(publications);
        var member = member();
        assertThat(codes(members.mayWrite(member.id(), paper.id()))).containsExactly("member.rules.agree");
        members.agree(member.id(), paper.id(), 0).orThrow();
        assertThat(codes(members.mayWrite(member.id(), paper.id()))).isEmpty();
        rules.publish(paper.id(), List.of(new Clause("R1", "守法。")), "新規則", Samples.EDITOR)
                .orThrow();
        database.transaction(() -> {
            assertThat(codes(members.mayWrite(member.id(), paper.id()))).containsExactly("member.rules.agree");
            assertThat(codes(members.agree(member.id(), paper.id(), 0))).containsExactly("member.rules.outdated");
            return codes(members.agree(member.id(), paper.id(), 1));
        });
        assertThat(members.agreements(member.id()))
                .extracting(Agreement::version)
                .contains(0);
    }

    @Test
    void anErasureComesAfterADayAndFreesTheName() {
        var member = member();
        members.requestErasure(member.id(), true).orThrow();
        var tomorrow = new Erasures(database, store, owners, outbox, Clock.offset(clock, Duration.ofHours(25)), false);
        var place = outbox.now();
        var soon = new Erasures(database, store, owners, outbox, clock, false);
        soon.eraseNext();
        assertThat(members.find(member.id())).isPresent();
        while (tomorrow.eraseNext()) {
            // Others that are due then.
        }
        assertThat(members.find(member.id())).isEmpty();
        assertThat(members.register(member.nickname()).orThrow().id()).isNotEqualTo(member.id());
        assertThat(outbox.after(place, 1000).stream().map(Outbox.Entry::event))
                .contains(new MemberErased(member.id(), true));
        assertThat(codes(members.changeNickname(member.id(), Visits.nickname(), aPaper())))
                .containsExactly("member.unknown");
    }

    @Test
    void whoTakesTheWishBackStays() {
        var member = member();
        members.requestErasure(member.id(), false).orThrow();
        assertThat(members.cancelErasure(member.id()).orThrow().erasure()).isNull();
        var tomorrow = new Erasures(database, store, owners, outbox, Clock.offset(clock, Duration.ofHours(25)), false);
        while (tomorrow.eraseNext()) {
            // Others that are due then.
        }
        assertThat(members.find(member.id())).isPresent();
    }
}
