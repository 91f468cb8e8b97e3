package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.readertag.ReaderTag;
import broadsheet.readertag.ReaderTags;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.site.Reader;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FIELD E3: readers' tags can be reported, taken out and brought back like posts.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TagDecisionIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    ReaderTags tags;

    @Inject
    Members members;

    @Inject
    Database database;

    @Test
    void aTagOfReadersIsReportedTakenOutAndBroughtBackAsItWas() {
        var paper = scene.paper();
        var story = scene.story(paper);
        var member = members.find(scene.member(paper)).orElseThrow();
        tags.propose(story.id(), "央行升息半碼", member).orThrow();
        var tag =
                tags.agree(tags.all(story.id()).getFirst().id(), Samples.EDITOR).orThrow();
        var page = new Reader(site);
        Eventually.within(
                SOON,
                () -> !page.page("/story/" + story.id()).select(".by-readers").isEmpty());
        assertThat(page.page("/story/" + story.id())
                        .select(".by-readers .report")
                        .attr("href"))
                .isEqualTo("/reports/new?on=tag:" + tag.id());

        var target = Target.tag(tag.id());
        scene.report(paper, Visits.email(), target);
        var taken = decisions
                .decide(Scene.decision(List.of(scene.item(target)), Measure.REMOVE), scene.staff(paper, Role.MODERATOR))
                .orThrow()
                .getFirst();
        assertThat(tags.find(tag.id()).orElseThrow().state()).isEqualTo(ReaderTag.State.REMOVED);
        Eventually.within(
                SOON,
                () -> page.page("/story/" + story.id()).select(".by-readers").isEmpty());

        var id = new StatementId(taken.statements().getFirst());
        var by = statements.find(id).orElseThrow().by();
        var _ = database.transaction(() -> {
            decisions.undo(id, "appeal", "恢復。", by);
            return id;
        });
        assertThat(tags.find(tag.id()).orElseThrow()).isEqualTo(tag);
    }
}
