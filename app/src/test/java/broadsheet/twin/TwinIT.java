package broadsheet.twin;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TwinIT {
    private static final String TEXT = "港務公司宣布，東堤第三座起重機完成測試，下月起夜間裝卸改為電動，估計每年少用柴油四十二萬公升。碼頭工會說，夜班的噪音已經小了一半，居民也較少投訴。";

    @Inject
    Stories stories;

    @Inject
    Twins twins;

    @Inject
    Publications publications;

    @Test
    void aStoryOfASisterPaperIsFoundFromBothSidesAndLostWithItsText() {
        var mark = "第" + System.nanoTime() + "號碼頭";
        var first = published("起重機改電動", mark + TEXT);
        var second = published("夜間裝卸改電動 少用42萬公升柴油", mark + TEXT.replace("四十二", "42"));
        Eventually.within(Duration.ofSeconds(10), () -> among(first, second).equals(Set.of(second.id())));
        assertThat(twins.of(second.id())).extracting(Twin::story).contains(first.id());

        var rewritten = content("燈塔開放參觀", "燈塔管理員今年第一次讓遊客走上塔頂，每梯次十二人，需先在網路登記，颱風季節停止開放，門票所得用來修護百年透鏡。");
        stories.save(second.id(), second.version(), StoryDraft.in(second.place(), rewritten), Samples.EDITOR)
                .orThrow();
        Eventually.within(Duration.ofSeconds(10), () -> among(first, second).isEmpty());
    }

    private Set<Long> among(Story first, Story second) {
        return twins.among(List.of(first.id(), second.id())).getOrDefault(first.id(), Set.of());
    }

    private Story published(String headline, String text) {
        var paper = Samples.paper(publications);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, content(headline, text)), Samples.EDITOR)
                .orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private static StoryContent content(String headline, String text) {
        var plain = Samples.content(headline);
        return new StoryContent(
                plain.language(),
                null,
                headline,
                null,
                null,
                plain.byline(),
                plain.sources(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(),
                List.of(),
                5);
    }
}
