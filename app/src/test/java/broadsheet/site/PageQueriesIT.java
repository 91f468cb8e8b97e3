package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Statements;
import broadsheet.kernel.Actor;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.site.search.SearchMaker;
import broadsheet.story.Byline;
import broadsheet.story.FurtherReading;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a page costs the database when it is made, in a small archive and in one fifty times as big.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PageQueriesIT {
    private static final String STORY = "離岸風機葉片更換延後　運轉紀錄待補";

    private final Instant begin = Clock.systemUTC().instant().minus(Duration.ofDays(20));

    @Inject
    FrontMaker fronts;

    @Inject
    ListMaker lists;

    @Inject
    StoryMaker stories;

    @Inject
    LiveMaker live;

    @Inject
    SearchMaker search;

    @Inject
    Publications publications;

    @Inject
    Stories archive;

    @Inject
    Search index;

    @Test
    void eachPageTakesTheSameFewStatementsHoweverBigTheArchive() {
        var paper = Samples.paper(publications);
        fill(paper, 20);
        Samples.published(archive, paper, "離岸風機葉片更換完工　首批運轉紀錄公布");
        var story = Samples.published(archive, paper, STORY);
        pick(story.id(), archive.after(0, 3).stream().map(one -> one.id()).toList());
        Eventually.within(
                Duration.ofSeconds(10),
                () -> index.find(new SearchQuery("第一段", paper.id(), null, 1)).total() == 22);
        statements(paper, story.id());
        var few = statements(paper, story.id());
        fill(paper, 1_000);
        assertThat(few)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "front",
                        2L,
                        "section",
                        3L,
                        "latest",
                        2L,
                        "tag",
                        4L,
                        "author",
                        4L,
                        "story",
                        4L,
                        "corrections",
                        1L,
                        "breaking",
                        1L,
                        "search",
                        3L));
        assertThat(statements(paper, story.id())).isEqualTo(few);
    }

    private Map<String, Long> statements(Paper paper, long story) {
        var counted = new LinkedHashMap<String, Long>();
        var section = paper.sections().getFirst();
        count(counted, "front", () -> fronts.front(ask(Map.of(), Map.of()), paper));
        count(counted, "section", () -> lists.section(ask(Map.of(), Map.of()), paper, section));
        count(counted, "latest", () -> lists.latest(ask(Map.of(), Map.of())));
        count(counted, "tag", () -> lists.tag(ask(Map.of("tag", "測量"), Map.of())));
        count(counted, "author", () -> lists.author(ask(Map.of("slug", "ce-liang-yuan"), Map.of())));
        count(counted, "story", () -> stories.story(ask(Map.of("id", String.valueOf(story)), Map.of())));
        count(counted, "corrections", () -> live.corrections(ask(Map.of(), Map.of())));
        count(counted, "breaking", () -> live.breaking(ask(Map.of(), Map.of())));
        count(counted, "search", () -> search.search(ask(Map.of(), Map.of("q", "第一段"))));
        return counted;
    }

    private static void count(Map<String, Long> counted, String page, Runnable make) {
        counted.put(page, Statements.fewest(make));
    }

    private static PageRequest ask(Map<String, String> variables, Map<String, String> parameters) {
        return new PageRequest("", "/", variables, parameters);
    }

    private void fill(Paper paper, int many) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        archive.createAll(
                IntStream.range(0, many)
                        .mapToObj(index -> new Stories.NewStory(
                                StoryDraft.in(place, tagged("一則新聞 " + index)),
                                begin.plus(Duration.ofMinutes(index)),
                                null))
                        .toList(),
                Actor.program("test"));
    }

    private static StoryContent tagged(String headline) {
        return content(headline, List.of("測量"), List.of());
    }

    private void pick(long id, List<Long> picks) {
        var story = archive.find(id).orElseThrow();
        var further = picks.stream().map(FurtherReading::inside).toList();
        archive.save(
                        id,
                        story.version(),
                        StoryDraft.in(story.place(), content(STORY, List.of("測量"), further)),
                        Samples.EDITOR)
                .orThrow();
    }

    private static StoryContent content(String headline, List<String> tags, List<FurtherReading> further) {
        var plain = Samples.content(headline, List.of(new Byline(Byline.Role.REPORTER, "測量員", null)));
        return new StoryContent(
                plain.language(),
                null,
                headline,
                null,
                null,
                plain.byline(),
                plain.sources(),
                plain.body(),
                List.of(),
                tags,
                further,
                plain.urgency());
    }
}
