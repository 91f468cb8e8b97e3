package broadsheet.newsroom.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Statements;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.member.Visits;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Target;
import broadsheet.site.Sheets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk asks of the database.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class DeskCostIT {
    @Inject
    Scene scene;

    @Inject
    QueuePrinter queuePrinter;

    @Inject
    ItemPrinter itemPrinter;

    @Inject
    Queue queue;

    @Inject
    Sheets sheets;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        report();
    }

    /// A post and a nickname.
    private Target report() {
        var member = scene.member(paper);
        var post = Target.post(
                scene.comment(scene.story(paper), member, "加賴領飆股明牌，穩賺不賠！").id());
        scene.report(paper, Visits.email(), post);
        scene.report(paper, Visits.email(), Target.nickname(member));
        return post;
    }

    @Test
    void thePageOfTheQueueTakesAsManyStatementsForManyItemsAsForFew() {
        var few = Statements.fewest(this::openQueue);
        for (int i = 0; i < 6; i++) {
            report();
        }
        assertThat(Statements.fewest(this::openQueue)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void thePageOfAnItemTakesAsManyStatementsHoweverManyAreSimilar() {
        var post = report();
        var few = Statements.fewest(() -> openItem(post));
        for (int i = 0; i < 6; i++) {
            report();
        }
        assertThat(Statements.fewest(() -> openItem(post))).isEqualTo(few).isLessThanOrEqualTo(40);
    }

    private void openQueue() {
        var page = queuePrinter.page(sheet(), moderator, new QueuePrinter.Asked(null, null, List.of()));
        assertThat(page.getStatus()).isEqualTo(200);
    }

    private void openItem(Target target) {
        var item = queue.of(target).orElseThrow();
        var shown = new ItemPrinter.Shown(item, moderator, List.of(), ModerationView.Sent.NOTHING, null);
        assertThat(itemPrinter.page(sheet(), shown).getStatus()).isEqualTo(200);
    }

    private broadsheet.site.Sheet sheet() {
        return sheets.forHost(new PageRequest("localhost", "/moderation/", Map.of(), Map.of()));
    }
}
