package broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class AccountIT {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Accounts accounts;

    @Inject
    AccountStore store;

    @Inject
    Publications publications;

    private String email;
    private Staff staff;
    private String address;

    @BeforeEach
    void somebody() {
        email = ApiClient.unique("who") + "@example.org";
        staff = accounts.add(email, "王小明", PASSWORD).orThrow();
        address = "2001:db8:" + Integer.toHexString((int) (staff.id() & 0xffff)) + "::1";
    }

    private Outcome<SignedIn> signIn(String as, String password) {
        return accounts.signIn(new SignInAttempt(as, password, Session.Kind.TOKEN, address, "test"));
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems().getFirst();
    }

    @Test
    void anEmailIsTakenInWhateverCase() {
        var again = accounts.add(email.toUpperCase(Locale.ROOT), "別人", PASSWORD);
        assertThat(problem(again).code()).isEqualTo("account.email.taken");
        assertThat(signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatCannotBeAnAccountIsRefused() {
        assertThat(problem(accounts.add("no-at-sign", "x", PASSWORD)).field()).isEqualTo("/email");
        assertThat(problem(accounts.add("a@b", " ", PASSWORD)).field()).isEqualTo("/name");
        assertThat(problem(accounts.add("a@b", "x", "too short")).field()).isEqualTo("/password");
        assertThat(problem(accounts.add("a@b", "x", "x".repeat(201))).field()).isEqualTo("/password");
    }

    @Test
    void aPasswordIsKeptAsArgon2idOnly() {
        var stored = store.password(email).orElseThrow().password();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    }

    @Test
    void theSamePasswordTypedInAnotherFormIsTheSame() {
        accounts.resetPassword(staff.id(), "caf\u00e9 au lait").orThrow();
        assertThat(signIn(email, "cafe\u0301 au lait")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tooManyFailuresForOneAccountAreStopped() {
        for (int i = 0; i < 10; i++) {
            assertThat(problem(signIn(email, "wrong password")).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        }
        var stopped = problem(signIn(email, PASSWORD));
        assertThat(stopped.kind()).isEqualTo(Problem.Kind.TOO_MANY);
        assertThat(Integer.parseInt(stopped.arguments().getFirst())).isBetween(1, 600);
    }

    @Test
    void anUnknownEmailIsStoppedLikeAKnownOne() {
        var nobody = ApiClient.unique("nobody") + "@example.org";
        for (int i = 0; i < 10; i++) {
            assertThat(problem(signIn(nobody, "wrong password")).code()).isEqualTo("account.sign-in.wrong");
        }
        assertThat(problem(signIn(nobody, "wrong password")).kind()).isEqualTo(Problem.Kind.TOO_MANY);
    }

    @Test
    void rightPasswordsDoNotCount() {
        for (int i = 0; i < 12; i++) {
            assertThat(signIn(email, PASSWORD)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        var token = signIn(email, PASSWORD).orThrow().token();
        assertThat(accounts.bySession(token)).isPresent();
        accounts.resetPassword(staff.id(), "another good password").orThrow();
        assertThat(accounts.bySession(token)).isEmpty();
        assertThat(problem(signIn(email, PASSWORD)).code()).isEqualTo("account.sign-in.wrong");
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndLooksLikeAWrongPassword() {
        var token = signIn(email, PASSWORD).orThrow().token();
        accounts.setDisabled(staff.id(), true).orThrow();
        assertThat(accounts.bySession(token)).isEmpty();
        assertThat(problem(signIn(email, PASSWORD)).code()).isEqualTo("account.sign-in.wrong");
        accounts.setDisabled(staff.id(), false).orThrow();
        assertThat(signIn(email, PASSWORD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var tokens = List.of(
                signIn(email, PASSWORD).orThrow().token(),
                signIn(email, PASSWORD).orThrow().token());
        accounts.signOutEverywhere(staff.id());
        assertThat(tokens).noneMatch(token -> accounts.bySession(token).isPresent());
    }

    @Test
    void aRoleHoldsForItsPaperOnly() {
        var one =
                publications.add(NewPaper.named(ApiClient.unique("one"), "甲報")).orThrow();
        var other = publications
                .add(NewPaper.named(ApiClient.unique("other"), "乙報"))
                .orThrow();
        var editor = accounts.grant(staff.id(), Role.EDITOR, one.id()).orThrow();
        assertThat(accounts.grant(staff.id(), Role.EDITOR, one.id()).orThrow()).isEqualTo(editor);
        assertThat(editor.may(Permission.PUBLISH, one.id())).isTrue();
        assertThat(editor.may(Permission.PUBLISH, other.id())).isFalse();
        var nobody = accounts.revoke(staff.id(), Role.EDITOR, one.id()).orThrow();
        assertThat(nobody.maySomewhere(Permission.SEE_UNPUBLISHED)).isFalse();
    }

    @Test
    void aRoleWithoutItsPaperIsRefused() {
        assertThat(problem(accounts.grant(staff.id(), Role.EDITOR, null)).code())
                .isEqualTo("account.role.for-one");
        assertThat(problem(accounts.grant(staff.id(), Role.OPERATOR, 1L)).code())
                .isEqualTo("account.role.for-all");
        assertThat(problem(accounts.grant(staff.id(), Role.EDITOR, Long.MAX_VALUE))
                        .code())
                .isEqualTo("account.paper.unknown");
        assertThat(problem(accounts.grant(Long.MAX_VALUE, Role.OPERATOR, null)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }
}
