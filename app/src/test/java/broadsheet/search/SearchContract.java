package broadsheet.search;

import static broadsheet.search.SearchStories.MORNING;
import static broadsheet.search.SearchStories.in;
import static broadsheet.search.SearchStories.story;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.search.words.ReaderText;
import broadsheet.story.Status;
import broadsheet.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every engine for stories must do.
abstract class SearchContract {
    private StoryEngine engine;

    /// An empty engine.
    abstract StoryEngine open() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        engine = open();
    }

    @AfterEach
    void end() throws IOException {
        engine.close();
    }

    @Test
    void traditionalAndSimplifiedFindEachOther() throws IOException {
        put(story(1, "臺積電擴大投資", "颱風過後，總預算案送立法院審議。"));
        assertThat(find("台积电")).containsExactly(1L);
        assertThat(find("台積電")).containsExactly(1L);
        assertThat(find("总预算")).containsExactly(1L);
    }

    @Test
    void aWordInsideALongerWordIsFound() throws IOException {
        put(story(1, "臺北市長主持會議", "總預算案三讀。"));
        assertThat(find("台北")).containsExactly(1L);
        assertThat(find("預算")).containsExactly(1L);
    }

    @Test
    void aNameThatNoDictionaryKnowsIsFound() throws IOException {
        put(story(1, "卓榮泰出席典禮", "行政院長致詞。"), story(2, "榮民總醫院", "泰國旅客減少。"));
        assertThat(find("卓榮泰")).containsExactly(1L);
    }

    @Test
    void widthAndCaseMakeNoDifference() throws IOException {
        put(story(1, "ＯｐｅｎＡＩ發表新機", "５Ｇ 手機。"));
        assertThat(find("openai")).containsExactly(1L);
        assertThat(find("OpenAI 5g")).containsExactly(1L);
    }

    @Test
    void allWordsMustBeThere() throws IOException {
        put(story(1, "市長視察市場", "漁港整建。"), story(2, "市長出國", "訪問日本。"));
        assertThat(find("市長 漁港")).containsExactly(1L);
        assertThat(find("市長漁港")).containsExactly(1L);
        assertThat(find("市長 漁港 日本")).isEmpty();
    }

    @Test
    void wordsInQuotesStandInThisOrder() throws IOException {
        put(story(1, "校園安全", "安全校園的規畫。"), story(2, "道路安全", "走過校園。"));
        assertThat(find("「校園安全」")).containsExactly(1L);
        assertThat(find("\"安全校園\"")).containsExactly(1L);
        assertThat(find("校園安全")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aMinusExcludes() throws IOException {
        put(story(1, "颱風警報", "停班停課。"), story(2, "颱風遠離", "恢復上班。"));
        assertThat(find("颱風 -停課")).containsExactly(2L);
        assertThat(find("颱風 －「停班停課」")).containsExactly(2L);
        assertThat(find("-停課")).isEmpty();
    }

    @Test
    void aSingleCharacterIsFoundWhereverItStands() throws IOException {
        put(story(1, "預算案", "內容。"), story(2, "案由", "內容。"), story(3, "無關", "內容。"));
        assertThat(find("案")).containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "-",
                "\"",
                "「",
                "」",
                "「」",
                "--",
                "\"\"",
                "AND",
                "a:b",
                "(((",
                "*",
                "~1",
                "\0",
                "\ud800",
                "\u3164",
                "\u00b2\u20e3"
            })
    void badSyntaxNeverFails(String typed) throws IOException {
        put(story(1, "標題", "內文。"));
        assertThat(find(typed)).isEmpty();
    }

    @Test
    void whateverStandsInAStoryIsFoundAsTyped() throws IOException {
        var text = "臺南市政府11月24日宣布，「沙崙智慧綠能科學城」將於2027年Q1啟用AI算力中心，總經費達新臺幣35.6億元；市長黃偉哲表示感謝。";
        put(story(1, "沙崙算力中心啟用", text));
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            var from = random.nextInt(text.length() - 2);
            var cut = text.substring(from, from + 2 + random.nextInt(Math.min(20, text.length() - from - 1)));
            if (isWhole(text, from, from + cut.length()) && cut.codePoints().noneMatch(SearchContract::isSyntax)) {
                assertThat(find(cut)).as(cut).containsExactly(1L);
            }
        }
    }

    private static boolean isSyntax(int point) {
        return "「」-－".indexOf(point) >= 0;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !isLatin(text.charAt(from - 1)) || !isLatin(text.charAt(from)))
                && (to == text.length() || !isLatin(text.charAt(to - 1)) || !isLatin(text.charAt(to)))
                && text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isLatin(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    @Test
    void headlinesComeFirstAndNewerBeforeOlder() throws IOException {
        put(
                story(1, "漁港動工", "內文。", MORNING),
                story(2, "漁港動工", "內文。", MORNING.plusSeconds(60)),
                story(3, "建設進度", "漁港動工。", MORNING.plusSeconds(120)));
        assertThat(find("漁港")).containsExactly(2L, 1L, 3L);
    }

    @Test
    void namesTagsAndKickerAreSearched() throws IOException {
        put(story(1, "標題", "內文。"));
        assertThat(find("王小明")).containsExactly(1L);
        assertThat(find("綠能")).containsExactly(1L);
        assertThat(find("肩題")).containsExactly(1L);
        assertThat(find("路透")).containsExactly(1L);
    }

    @Test
    void onlyWhatReadersMaySeeIsFound() throws IOException {
        put(story(1, "標題", "內文。"));
        put(in(Status.WITHDRAWN, story(1, "標題", "內文。")), in(Status.DRAFT, story(2, "標題", "內文。")));
        assertThat(find("標題")).isEmpty();
        put(in(Status.CORRECTED, story(1, "改過的標題", "內文。")));
        assertThat(find("標題")).containsExactly(1L);
    }

    @Test
    void aStoryIsFoundInEveryPaperItRunsIn() throws IOException {
        put(story(1, "標題", "內文。"));
        assertThat(search(new SearchQuery("標題", 7L, null, 10)).total()).isEqualTo(1);
        assertThat(search(new SearchQuery("標題", 8L, null, 10)).total()).isEqualTo(1);
        assertThat(search(new SearchQuery("標題", 9L, null, 10)).total()).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws IOException {
        for (int i = 1; i <= 25; i++) {
            put(story(i, "同樣的標題", "內文。", MORNING.plusSeconds(i / 5)));
        }
        var seen = new ArrayList<Long>();
        String next = null;
        do {
            var found = search(new SearchQuery("標題", null, next, 4));
            assertThat(found.total()).isEqualTo(25);
            found.hits().forEach(hit -> seen.add(hit.story()));
            next = found.next();
        } while (next != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith(25L).endsWith(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "..",
                "a.b",
                "zzzzzzzzzzzzz.1.1",
                "1.2.3.4",
                "-.-.1",
                "1.1.-1",
                "s.1.2.3",
                "l.zzzzzzzzz.z.z.z"
            })
    void aWrongPlaceIsTheBeginning(String after) throws IOException {
        put(story(1, "標題", "內文。"));
        assertThat(search(new SearchQuery("標題", null, after, 10)).hits()).hasSize(1);
    }

    private void put(Story... stories) throws IOException {
        var all = List.of(stories);
        engine.replace(all.stream().map(Story::id).toList(), StorySource.readable(all));
        engine.refresh();
    }

    private List<Long> find(String typed) throws IOException {
        var page = search(SearchQuery.of(typed, 50));
        return page.loose()
                ? List.of()
                : page.hits().stream().map(StoryEngine.Placed::story).toList();
    }

    private StoryEngine.Page search(SearchQuery query) throws IOException {
        var text = ReaderText.of(query.text());
        var limits = query.limits().and(text.limits());
        return engine.find(new StoryEngine.Asked(
                text, limits, query.paperId(), query.order(), query.after(), query.limit(), MORNING));
    }
}
