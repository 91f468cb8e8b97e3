package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What people in a newsroom type, over the stories of the demo.
class NewsroomQueriesTest {
    private static final OwnTexts TEXTS = new OwnTexts();

    @BeforeAll
    static void read() throws IOException {
        TEXTS.read();
    }

    @AfterAll
    static void close() {
        TEXTS.close();
    }

    @Test
    void theStoryThatIsMeantIsAmongTheFirstThree() throws IOException {
        var missed = new ArrayList<String>();
        var queries = queries();
        for (var query : queries) {
            var parts = query.split("\t", -1);
            if (!TEXTS.find(parts[0], 3).contains(parts[1])) {
                missed.add(query + " → " + TEXTS.find(parts[0], 3));
            }
        }
        assertThat(queries).hasSize(100);
        assertThat(missed).as("at most five of a hundred").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void traditionalAndSimplifiedGiveTheSameFirstTen() throws IOException {
        var other = new ArrayList<String>();
        var queries = new ArrayList<>(TEXTS.headlines());
        queries().forEach(query -> queries.add(query.split("\t", -1)[0]));
        for (var query : queries) {
            if (!TEXTS.find(query, 10).equals(TEXTS.find(ZhConverterUtil.toSimple(query), 10))) {
                other.add(query);
            }
        }
        assertThat(other).as("of " + queries.size()).hasSizeLessThanOrEqualTo(queries.size() / 50);
    }

    @Test
    void bothFormsOfTaiGiveTheSameFirstTen() {
        var queries = TEXTS.headlines().stream()
                .filter(one -> one.contains("台") || one.contains("臺"))
                .toList();
        assertThat(queries).hasSizeGreaterThan(40);
        for (var query : queries) {
            assertThat(TEXTS.find(swapped(query), 10)).as(query).isEqualTo(TEXTS.find(query, 10));
        }
    }

    private static String swapped(String text) {
        return text.replace('台', '\0').replace('臺', '台').replace('\0', '臺');
    }

    private static List<String> queries() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        NewsroomQueriesTest.class.getResourceAsStream("/broadsheet/search/newsroom-queries.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
