package broadsheet.site.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Statements;
import broadsheet.Talkative;
import broadsheet.forum.Author;
import broadsheet.forum.Comments.NewComment;
import broadsheet.member.Visits;
import broadsheet.member.notice.Notice;
import broadsheet.platform.cache.PageRequest;
import broadsheet.site.TwoMembers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody might try on members.
@QuarkusTest
@TestProfile(Talkative.class)
@QuarkusTestResource(PaperResource.class)
class MemberAttackIT extends TwoMembers {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"";

    @Inject
    MemberMaker maker;

    @Override
    protected String headline() {
        return SCRIPT;
    }

    private static void isHarmless(FormClient.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).doesNotContain("<script>alert", "<img src=x", "onerror=alert(2)>'\"");
    }

    @Test
    void scriptInNamesHeadlinesAndTextsIsOnlyText() {
        var question = write(by(own), null, SCRIPT);
        var answer = write(Author.member(other.id(), SCRIPT), question, SCRIPT);
        var at = Clock.systemUTC().instant();
        notices.send(own.id(), "comment/" + answer.id(), new Notice.Reply(answer.id()), at);
        notices.send(own.id(), "statement/" + answer.id(), new Notice.Decision(SCRIPT, "/rules"), at);
        for (var path : new String[] {
            "/account/notices",
            "/account/comments",
            own.path(),
            other.path(),
            "/story/" + story,
            "/story/" + story + "/comments"
        }) {
            isHarmless(reader.get(path));
        }
        assertThat(reader.get("/account/notices").page().select(".told").text()).contains(SCRIPT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"upTo": 1, "member": 5}     | 422 | web.json.unknown
            {"upTo": 1, "read": true}    | 422 | web.json.unknown
            {"upTo": "1; drop table"}    | 422 | web.json.type
            {"upTo": 1.5}                | 422 | web.json.type
            {}                           | 422 | member.up-to.missing
            {"upTo": "a\\u0000"}         | 422 | web.json.type
            """)
    void whatTheContractDoesNotKnowIsRefused(String body, int status, String code) {
        var answer = api().put("/api/me/notices/read", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void nobodyActsForAnotherByNamingHim() {
        mutes.mute(other.id(), own.id()).orThrow();
        var fields = Map.of("member", Long.toString(other.id()), "member_id", Long.toString(other.id()), "by", "1");
        reader.post("/account/muted", fields);
        assertThat(mutes.of(own.id())).containsExactly(other.id());
        assertThat(mutes.of(other.id())).containsExactly(own.id());
        api().delete("/api/me/muted/" + own.id());
        reader.post("/account/muted/" + own.id() + "/undo", Map.of());
        assertThat(mutes.of(other.id())).containsExactly(own.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "9223372036854775808", "1%27%20or%201=1", "%00"})
    void wrongNumbersChangeNothing(String id) {
        assertThat(reader.get("/account/notices/" + id).status()).isIn(400, 404);
        assertThat(reader.post("/account/notices/" + id + "/read", Map.of()).status())
                .isIn(303, 400, 404);
        assertThat(reader.post("/account/muted/" + id + "/undo", Map.of()).status())
                .isIn(303, 400, 404);
        assertThat(api().put("/api/me/muted/" + id, "").status()).isIn(400, 404);
        assertThat(reader.get("/account/notices?before=" + id).status()).isIn(200, 400);
        assertThat(api().get("/api/me/notices?after=" + id).status()).isIn(200, 400, 422);
    }

    @Test
    void whoIsMutedSeesNothingOfIt() {
        mutes.mute(other.id(), own.id()).orThrow();
        var question = write(by(other), null, SCRIPT);
        write(by(own), question, SCRIPT);
        assertThat(api().get("/api/me").body()).contains("\"muted\":[]");
        assertThat(reader.get(other.path()).text()).doesNotContain("您隱藏了");
        var export = new String(
                reader.bytes("/account/export", Map.of("password", Visits.PASSWORD)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(export).contains("muted.json");
        assertThat(mutes.of(own.id())).isEmpty();
    }

    @Test
    void aNoticeLeadsNowhereElse() {
        for (var link :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""}) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Notice.Decision("假的", link));
        }
    }

    @Test
    void aMembersPageTakesFourStatementsHoweverMuchHeWrote() {
        var by = by(other);
        for (int i = 0; i < 30; i++) {
            comments.post(new NewComment(story, null, "第 " + i + " 則留言"), by).orThrow();
        }
        var request = new PageRequest("", other.path(), Map.of("id", Long.toString(other.id())), Map.of());
        // The fourth asks for the member, together with others who ask for members, on another thread.
        assertThat(Statements.fewest(() -> maker.member(request))).isEqualTo(3);
    }
}
