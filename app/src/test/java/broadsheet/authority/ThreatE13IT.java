package broadsheet.authority;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.kernel.Language;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.report.NewReport;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E13: threats to life.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ThreatE13IT {
    private static final String THREAT = "我知道你住哪裡，今晚就來殺你。";

    @Inject
    Scene scene;

    @Inject
    Alerts alerts;

    @Inject
    AlertService retention;

    @Inject
    Reports reports;

    @Inject
    Queue queue;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<OwnData> owners;

    private Paper paper;
    private Staff moderator;
    private long member;
    private Target threat;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        member = scene.member(paper);
        threat = Target.post(scene.comment(scene.story(paper), member, THREAT).id());
    }

    @Test
    void e13AReportOfAThreatToLifeWakesThoseWhoJudgeAtOnceAndTellsNothingOfItByMail() {
        var chief = scene.staff(paper, Role.CHIEF_MODERATOR);
        var by = new Reporter(null, "王小明", Visits.email(), paper.id(), Language.ZH_HANT, "192.0.2.7");
        var receipt = reports.file(new NewReport(List.of(threat), "", "life", "威脅殺人。", true), by)
                .orThrow();
        var letter = letterTo(chief.email());
        assertThat(letter.subject()).contains("第 " + receipt.number() + " 號", "生命危險");
        assertThat(letter.text()).contains("/moderation/", "報警").doesNotContain(THREAT, "王小明");
        var item = queue.of(threat).orElseThrow();
        assertThat(item.harm().code()).isEqualTo("life");
        assertThat(item.due()).isBefore(clock.instant().plus(Duration.ofMinutes(61)));
    }

    /// Every operator has one too.
    private Letter letterTo(String email) {
        var before = Long.MAX_VALUE;
        while (true) {
            var page = mailbox.before(before);
            var found = page.stream()
                    .map(Mailbox.Kept::letter)
                    .filter(letter -> letter.to().equals(email))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            before = page.getLast().id();
        }
    }

    @Test
    void e13WhatIsToldIsRecordedAndTheObjectAndItsAuthorArePreserved() {
        var told = alerts.tell(new Alert.NewOne(threat, "臺北市政府警察局", "TW", "留言全文與時間，電話 110。"), moderator)
                .orThrow();
        assertThat(Objects.requireNonNull(told.evidence()).text()).isEqualTo(THREAT);
        assertThat(told.sent()).isEqualTo("留言全文與時間，電話 110。");
        assertThat(told.by()).isEqualTo(moderator.name());
        var kept = owners.stream()
                .flatMap(owner -> owner.keptUntil(member).stream())
                .toList();
        assertThat(kept).contains(told.kept());
        assertThat(told.kept()).isAfter(clock.instant().plus(Duration.ofDays(179)));
        var alert = alerts.about(threat).getFirst();
        retention.sweep(clock.instant().plus(Duration.ofDays(179)));
        assertThat(alerts.about(threat)).containsExactly(alert);
        retention.sweep(clock.instant().plus(Duration.ofDays(181)));
        assertThat(alerts.about(threat).getFirst().evidence()).isNull();
        assertThat(alerts.about(threat).getFirst().authority()).isEqualTo("臺北市政府警察局");
    }

    @Test
    void e13OnlyWhoModeratesThePaperTellsAndBadEntriesChangeNothing() {
        var editor = scene.staff(paper, Role.EDITOR);
        assertThat(Scene.codes(alerts.tell(new Alert.NewOne(threat, "警察局", "TW", "全文"), editor)))
                .containsExactly("account.right.missing");
        assertThat(Scene.codes(alerts.tell(new Alert.NewOne(threat, " ", "tw", ""), moderator)))
                .containsExactly("authority.name", "authority.country", "authority.words");
        assertThat(Scene.codes(alerts.tell(new Alert.NewOne(Target.post(999_999_999), "警察局", "TW", "全文"), moderator)))
                .containsExactly("authority.object");
        assertThat(alerts.about(threat)).isEmpty();
    }
}
