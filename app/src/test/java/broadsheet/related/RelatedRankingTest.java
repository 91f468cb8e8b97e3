package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.body.Body;
import broadsheet.embedding.Meanings;
import broadsheet.kernel.Language;
import broadsheet.related.Related.Reason;
import broadsheet.search.NeighbourShelf;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RelatedRankingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void neitherItselfNorATwinNorAWithdrawnStoryIsRelated() {
        var story = story(1, Status.PUBLISHED, "岱鋒精密接下語音裝置代工", "岱鋒精密將代工沒有螢幕的語音裝置。");
        var twin = story(2, Status.PUBLISHED, "岱鋒精密接語音裝置", "岱鋒精密將代工沒有螢幕的語音裝置。");
        var gone = story(3, Status.WITHDRAWN, "岱鋒精密擴廠語音裝置", "岱鋒精密擴建語音裝置新廠。");
        var other = story(4, Status.PUBLISHED, "岱鋒精密徵才三百人", "岱鋒精密到校園徵才，語音裝置部門缺額最多。");
        assertThat(related(List.of(story, twin, gone, other), Map.of(1L, Set.of(2L), 2L, Set.of(1L))))
                .extracting(one -> one.story().id())
                .containsExactly(4L);
    }

    @Test
    void atMostTwoOfOneEventAreShown() {
        var event = "岱鋒精密語音裝置產線昨日跳電，三條產線停擺兩小時，廠方表示出貨不受影響，原因仍在調查。";
        var all = List.of(
                story(1, Status.PUBLISHED, "岱鋒精密語音裝置熱賣", "岱鋒精密的語音裝置產線滿載。"),
                story(2, Status.PUBLISHED, "岱鋒精密產線跳電", event),
                story(3, Status.PUBLISHED, "岱鋒精密停擺兩小時", event + "縣府派員了解。"),
                story(4, Status.PUBLISHED, "岱鋒精密跳電原因待查", event + "台電說線路正常。"));
        assertThat(related(all, Map.of())).hasSize(2);
    }

    @Test
    void theReasonIsAWordOfBothHeadlines() {
        var all = List.of(
                story(1, Status.PUBLISHED, "岱鋒接下語音裝置代工", "岱鋒將代工沒有螢幕的語音裝置，明年問世。"),
                story(2, Status.PUBLISHED, "小學試用語音裝置", "偏鄉小學以語音裝置輔助朗讀。"));
        var one = related(all, Map.of()).getFirst();
        assertThat(one.reason()).isInstanceOf(Reason.SameSubject.class);
        assertThat(ReasonWords.of(one.reason(), null, null, Language.ZH_HANT)).startsWith("同談");
    }

    private static List<Related> related(List<Story> stories, Map<Long, Set<Long>> twins) {
        try (var shelf = new NeighbourShelf()) {
            shelf.put(stories);
            var all = stories.stream().collect(Collectors.toMap(Story::id, Function.identity()));
            var finder = new RelatedFinder(
                    shelf,
                    Meanings.NONE,
                    ids -> ids.stream()
                            .map(id -> Objects.requireNonNull(all.get(id)))
                            .toList(),
                    _ -> twins);
            return finder.find(stories.getFirst(), null, 6);
        }
    }

    private static Story story(long id, Status status, String headline, String text) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(),
                List.of(),
                5);
        var at = NOON.plus(Duration.ofHours(id));
        return new Story(id, 1, status, new Place(1, 1), List.of(), content, at, at, at, null, List.of(), null);
    }
}
