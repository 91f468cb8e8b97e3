package broadsheet.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Talkative;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.member.Member;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.member.notice.Notice;
import broadsheet.rules.StatementId;
import broadsheet.site.TwoMembers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notices, own comments and hidden members, without script.
@QuarkusTest
@TestProfile(Talkative.class)
@QuarkusTestResource(PaperResource.class)
class OwnListsIT extends TwoMembers {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    @Any
    Instance<OwnData> owners;

    @Override
    protected String headline() {
        return "渡輪停航半日";
    }

    private Comment write(Member member, @Nullable Comment parent, String text) {
        return write(by(member), parent, text);
    }

    private void waits(int unread) {
        Eventually.within(SOON, () -> me().json().at("/member/unread").asInt() == unread);
    }

    @Test
    void anAnswerWaitsUntilItIsRead() {
        assertThat(reader.get("/account/notices").page().select(".empty").text())
                .contains("還沒有通知");
        var question = write(own, null, "下午會開嗎？");
        var answer = write(other, question, "> 下午會開嗎？\n兩點後看風速。");
        waits(1);
        assertThat(reader.get("/account/").page().select(".own-nav").text()).contains("通知（1）");
        var line = reader.get("/account/notices").page().select(".notices > li.unread");
        assertThat(line.select(".told").text()).contains(other.nickname(), "渡輪停航半日");
        assertThat(line.select(".quote").text()).isEqualTo("兩點後看風速。");
        var followed = reader.get(line.select(".told a").attr("href"));
        assertThat(followed.header("Location"))
                .endsWith("/story/" + story + "/comments/" + answer.id() + "#c" + answer.id());
        waits(0);
        assertThat(reader.get("/account/notices").page().select(".unread")).isEmpty();
    }

    @Test
    void oneOrAllAreMarkedAsRead() {
        var question = write(own, null, "問一個問題");
        for (int i = 0; i < 3; i++) {
            write(other, question, "回答 " + i);
        }
        waits(3);
        var page = reader.get("/account/notices").page();
        reader.post(page.select(".notices form").eachAttr("action").getFirst(), Map.of());
        waits(2);
        var all = page.select("form[action=/account/notices/read]");
        reader.post(all.attr("action"), Map.of("upTo", all.select("[name=upTo]").attr("value")));
        waits(0);
    }

    @Test
    void anAnswerThatIsGoneSaysNothingOfItself() {
        var question = write(own, null, "明天還開嗎");
        var answer = write(other, question, "難聽的話");
        waits(1);
        comments.remove(answer.id(), new StatementId(5), "R2").orThrow();
        var text = reader.get("/account/notices").text();
        assertThat(text).contains("不再顯示").doesNotContain("難聽的話", other.nickname());
    }

    @Test
    void aDecisionLeadsWhereItSays() {
        var at = Clock.systemUTC().instant();
        notices.send(own.id(), "statement/1", new Notice.Decision("您的留言依 R2 移除。", "/rules"), at);
        var link = reader.get("/account/notices").page().select(".told a");
        assertThat(link.text()).isEqualTo("您的留言依 R2 移除。");
        assertThat(reader.get(link.attr("href")).header("Location")).endsWith("/rules");
    }

    @Test
    void noticesOfOthersCannotBeFollowedOrRead() {
        var at = Clock.systemUTC().instant();
        notices.send(other.id(), "statement/2", new Notice.Decision("別人的事。", "/rules"), at);
        var foreign =
                notices.of(other.id(), Long.MAX_VALUE, 1).items().getFirst().id();
        assertThat(reader.get("/account/notices/" + foreign).status()).isEqualTo(404);
        reader.post("/account/notices/" + foreign + "/read", Map.of());
        reader.post("/account/notices/read", Map.of("upTo", Long.toString(foreign)));
        api().put("/api/me/notices/read", "{\"upTo\":" + foreign + "}");
        assertThat(notices.unread(other.id())).isEqualTo(1);
    }

    @Test
    void ownCommentsSayWhatBecameOfThem() {
        write(own, null, "還在的");
        comments.hold(write(own, null, "等待的").id(), new StatementId(31), "R2").orThrow();
        comments.remove(write(own, null, "移除的").id(), new StatementId(32), "R1").orThrow();
        comments.delete(write(own, null, "收回的").id(), Author.member(own.id(), own.nickname()))
                .orThrow();
        var lines = reader.get("/account/comments").page().select(".written > li");
        assertThat(lines.eachText()).hasSize(4);
        assertThat(lines.get(0).text()).contains("收回的", "您已刪除");
        assertThat(lines.get(1).text()).contains("移除的", "R1");
        assertThat(lines.get(1).select(".why").attr("href")).isEqualTo("/moderation-log#statement-32");
        assertThat(lines.get(2).text()).contains("等待的", "R2");
        assertThat(lines.get(3).select(".state")).isEmpty();
    }

    @Test
    void aMemberIsHiddenAndShownAgainWithoutScript() {
        write(other, null, "不想看的");
        var form = reader.get(other.path()).page().select("form.quiet");
        var answer = reader.post(
                form.attr("action"),
                Map.of("member", form.select("[name=member]").attr("value")));
        assertThat(answer.header("Location")).endsWith("/account/muted?done=muted");
        assertThat(me().json().at("/member/muted/0").asLong()).isEqualTo(other.id());
        var list = reader.get("/account/muted?done=muted").page();
        assertThat(list.select(".own-facts").text()).contains(other.nickname());
        reader.post(list.select(".own-facts form").attr("action"), Map.of());
        assertThat(me().json().at("/member/muted")).isEmpty();
        assertThat(reader.get("/account/muted").text()).contains("您沒有隱藏任何會員");
    }

    @Test
    void whoIsNotSignedInComesBackAfterIt() {
        var guest = new FormClient(site);
        assertThat(guest.post("/account/muted", Map.of("member", Long.toString(other.id())))
                        .header("Location"))
                .contains("/account/sign-in?next=%2Fmember%2F" + other.id());
        for (var path : List.of("/account/notices", "/account/comments", "/account/muted", "/account/notices/1")) {
            assertThat(guest.get(path).header("Location")).contains("/account/sign-in?next=");
        }
        for (var path : List.of("/api/me/notices", "/api/me/muted")) {
            assertThat(new ApiClient(site).get(path).status()).isEqualTo(401);
        }
        assertThat(new ApiClient(site).put("/api/me/muted/" + other.id(), "").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "x", "99999999999999999999", "999999999", "1 or 1=1", "<script>alert(1)</script>"})
    void nobodyIsHiddenByANumberOfNobody(String id) {
        var answer = reader.post("/account/muted", Map.of("member", id));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("[role=alert]").text()).contains("沒有這位會員");
        assertThat(answer.response().body()).doesNotContain("<script>alert");
        assertThat(mutes.of(own.id())).isEmpty();
    }

    @Test
    void nobodyHidesHimself() {
        assertThat(reader.post("/account/muted", Map.of("member", Long.toString(own.id())))
                        .status())
                .isEqualTo(403);
        assertThat(api().put("/api/me/muted/" + own.id(), "").status()).isEqualTo(403);
    }

    @Test
    void noOtherSiteActsInTheMembersName() {
        var question = write(own, null, "跨站");
        write(other, question, "回覆");
        waits(1);
        var wrong = "cross-site";
        var fields = Map.of("member", Long.toString(other.id()), "on", "1", "upTo", "999999999");
        for (var path : List.of("/account/muted", "/account/letters", "/account/notices/read")) {
            assertThat(reader.post(path, fields, wrong).status()).as(path).isEqualTo(403);
        }
        assertThat(mutes.of(own.id())).isEmpty();
        assertThat(notices.mails(own.id())).isFalse();
        assertThat(notices.unread(own.id())).isEqualTo(1);
    }

    @Test
    void lettersAreTurnedOnAndOff() {
        assertThat(reader.post("/account/letters", Map.of("on", "1")).header("Location"))
                .endsWith("?done=letters-on");
        assertThat(notices.mails(own.id())).isTrue();
        var token = notices.takeLetter(own.id()).orElseThrow();
        var stranger = new FormClient(site);
        var page = stranger.get("/account/letters-off?token=" + token).page();
        assertThat(notices.mails(own.id())).isTrue();
        assertThat(stranger.post(page.select(".own-form").attr("action"), Map.of("token", token))
                        .text())
                .contains("不再寄通知信");
        assertThat(notices.mails(own.id())).isFalse();
        notices.mails(own.id(), true);
        var program = new ApiClient(site).withHeader("Content-Type", "application/x-www-form-urlencoded");
        assertThat(program.post("/account/letters-off?token=" + token, "List-Unsubscribe=One-Click")
                        .status())
                .isEqualTo(200);
        assertThat(notices.mails(own.id())).isFalse();
        assertThat(stranger.post("/account/letters-off", Map.of("token", "guessed"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theExportHasThemAndTheErasureTakesThem() {
        write(other, write(own, null, "匯出"), "也匯出");
        waits(1);
        mutes.mute(own.id(), other.id()).orThrow();
        mutes.mute(other.id(), own.id()).orThrow();
        var zip = new String(
                reader.bytes("/account/export", Map.of("password", Visits.PASSWORD)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(zip).contains("muted.json", "notices.json");
        owners.forEach(owner -> owner.erase(own.id(), false));
        assertThat(notices.of(own.id(), Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(mutes.of(own.id())).isEmpty();
        assertThat(mutes.of(other.id())).isEmpty();
    }
}
