package broadsheet.pick;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.body.Body;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickShelfTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final String TRAIN = "沿海線鐵道旅行復駛，沿海線的車站換上新站牌，沿海線旅客增加。";

    @Test
    void aProductStandsBesideAStoryAboutItsSubject() {
        var shelf = shelf(Map.of(), product(1, "沿海線"), product(2, "燈籠"));
        assertThat(beside(shelf, story("沿海線復駛", TRAIN))).containsExactly(1L);
        assertThat(beside(shelf, story("央行升息", "央行升息半碼。"))).isEmpty();
    }

    @Test
    void aSubjectIsNeverAPieceOfAnotherWord() {
        var shelf = shelf(Map.of(), product(1, "情人"));
        assertThat(beside(shelf, story("知情人士透露談判細節", "知情人士說雙方沒有共識。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "沿海線列車出軌　三人死亡, DEATH",
        "沿海線月台有人輕生, SUICIDE",
        "沿海線遇土石流　旅客受困, DISASTER",
        "沿海線車廂詐騙案　警方逮人, CRIME",
        "沿海線站前少年遭霸凌, MINORS"
    })
    void besideASensitiveStoryNothingIsSold(String headline, Sensitive why) {
        var shelf = shelf(Map.of(), product(1, "沿海線"));
        var story = story(headline, TRAIN);
        assertThat(new SensitiveWords().of(story)).contains(why);
        assertThat(beside(shelf, story)).isEmpty();
    }

    @Test
    void anEditorHasTheLastWord() {
        var product = product(1, "沿海線");
        var marked = new StoryMarks(Set.of(Sensitive.DEATH), false, List.of(1L), Set.of());
        assertThat(beside(shelf(Map.of(7L, marked), product), story("沿海線復駛", TRAIN)))
                .isEmpty();

        var harmless = new StoryMarks(Set.of(), true, List.of(), Set.of());
        var film = story("沿海線電影《大火》開拍", TRAIN);
        assertThat(beside(shelf(Map.of(), product), film)).isEmpty();
        assertThat(beside(shelf(Map.of(7L, harmless), product), film)).containsExactly(1L);
    }

    @Test
    void nothingIsSoldBesideTheSubjectThatItWouldMock() {
        var shelf = shelf(Map.of(), product(1, "除濕機"), product(2, "燈籠"));
        var story = story("除濕機回收　業者致歉", "除濕機因過熱召回。燈籠工坊照常開放，燈籠、燈籠、燈籠都在。");
        assertThat(beside(shelf, story)).containsExactly(2L);
    }

    @Test
    void whatIsPinnedComesFirstAndWhatIsForbiddenNotAtAll() {
        var marks = new StoryMarks(Set.of(), false, List.of(3L), Set.of(1L));
        var shelf = shelf(Map.of(7L, marks), product(1, "沿海線"), product(2, "沿海線"), product(3, "燈籠"));
        assertThat(beside(shelf, story("沿海線復駛", TRAIN))).containsExactly(3L, 2L);
    }

    @Test
    void onlyWhatCanBeBoughtStandsThere() {
        var story = story("沿海線復駛", TRAIN);
        assertThat(beside(shelf(Map.of(), product(1, "沿海線", false, null, false)), story))
                .isEmpty();
        assertThat(beside(shelf(Map.of(), product(1, "沿海線", true, NOW, false)), story))
                .isEmpty();
        assertThat(beside(shelf(Map.of(), product(1, "沿海線", true, NOW.plusSeconds(1), false)), story))
                .hasSize(1);
        assertThat(beside(shelf(Map.of(), product(1, "沿海線", true, null, true)), story))
                .isEmpty();
    }

    @Test
    void aPaperThatShowsNoneShowsNone() {
        var shelf = new PickShelf(List.of(product(1, "沿海線")), Set.of(), Map.of(), new SensitiveWords());
        assertThat(beside(shelf, story("沿海線復駛", TRAIN))).isEmpty();
    }

    private static List<Long> beside(PickShelf shelf, Story story) {
        return shelf.beside(story, NOW).stream().map(Product::id).toList();
    }

    private static PickShelf shelf(Map<Long, StoryMarks> marks, Product... products) {
        return new PickShelf(List.of(products), Set.of(1L), marks, new SensitiveWords());
    }

    private static Product product(long id, String subject) {
        return product(id, subject, true, null, false);
    }

    private static Product product(
            long id, String subject, boolean inStock, @Nullable Instant expires, boolean forbidden) {
        return new Product(
                id,
                1,
                "n" + id,
                "商品",
                "https://shop.example/" + id,
                null,
                new BigDecimal("100"),
                "TWD",
                inStock,
                expires,
                "店",
                List.of(subject),
                forbidden);
    }

    private static Story story(String headline, String text) {
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
        return new Story(
                7, 1, Status.PUBLISHED, new Place(1, 1), List.of(), content, NOW, NOW, NOW, null, List.of(), null);
    }
}
