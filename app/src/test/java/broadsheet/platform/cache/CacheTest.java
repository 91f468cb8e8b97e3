package broadsheet.platform.cache;

import static broadsheet.platform.cache.CacheBed.page;
import static broadsheet.platform.cache.CacheBed.text;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.platform.cache.ReadyPages.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CacheTest {
    private static final Subject STORY = new Subject.Item("story", 12);
    private static final Change STORY_CHANGED = new Change.Item("story", 12);

    private final CacheBed bed = new CacheBed();
    private final AtomicInteger version = new AtomicInteger();
    private final PageMaker story = request -> page("v" + version.incrementAndGet(), STORY);

    @Test
    void aPageIsMadeOnceAndThenFound() {
        assertThat(bed.find("/story/12")).isNull();

        assertThat(text(bed.read("/story/12", story))).isEqualTo("v1");
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v1");
        assertThat(text(bed.find("/story/12"))).isEqualTo("v1");
        assertThat(bed.cache.makes("", "/story/12")).isEqualTo(1);
    }

    @Test
    void aThousandReadersAtOnceCostOneMake() {
        for (int i = 0; i < 1_000; i++) {
            bed.ask("/story/12", story);
        }
        bed.work();

        assertThat(bed.told).hasSize(1_000).allMatch(reading -> text(reading).equals("v1"));
        assertThat(version).hasValue(1);
    }

    @Test
    void moreReadersThanMayWaitAreSentAway() {
        for (int i = 0; i < 2_500; i++) {
            bed.ask("/story/12", story);
        }
        assertThat(bed.told).hasSize(500).allMatch(Reading.Busy.class::isInstance);
        bed.work();
        assertThat(bed.told).hasSize(2_500);
        bed.ask("/story/13", story);
        bed.work();
        assertThat(text(bed.told.getLast())).isEqualTo("v2");
    }

    @Test
    void theFirstReaderAfterAChangeGetsItNew() {
        bed.read("/story/12", story);
        bed.pass(5_000);
        bed.change(STORY_CHANGED);

        assertThat(bed.find("/story/12")).isNull();
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v2");
    }

    @Test
    void aPageThatDoesNotShowTheChangeIsUntouched() {
        bed.read("/story/12", story);
        bed.pass(5_000);
        bed.change(new Change.Item("story", 13));
        bed.change(new Change.Item("tag", 12));
        bed.change(new Change.Part("breaking"));

        assertThat(text(bed.find("/story/12"))).isEqualTo("v1");
    }

    @Test
    void aPageRemadeLessThan200MillisecondsAgoServesOnceMoreAndIsRightAfter400() {
        bed.read("/story/12", story);
        bed.pass(50);
        bed.change(STORY_CHANGED);

        bed.pass(50);
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v1");
        bed.pass(101);
        // Remade by itself meanwhile: nobody has to wait.
        assertThat(text(bed.find("/story/12"))).isEqualTo("v2");
    }

    @Test
    void twoHundredChangesASecondCostFiveMakesASecond() {
        bed.read("/story/12", story);
        for (int i = 0; i < 2_000; i++) {
            bed.change(STORY_CHANGED);
            bed.read("/story/12", story);
            bed.pass(5);
        }
        assertThat(version.get()).isBetween(45, 52);
    }

    @Test
    void aChangeWhileThePageIsMadeIsNotLost() {
        PageMaker slow = request -> {
            var made = story.make(request);
            bed.change(STORY_CHANGED);
            return made;
        };
        assertThat(text(bed.read("/story/12", slow))).isEqualTo("v1");

        assertThat(bed.find("/story/12")).isNull();
        bed.pass(201);
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v2");
    }

    @Test
    void whoComesLongAfterAChangeDuringASlowMakeGetsTheNextVersion() {
        PageMaker slow = request -> {
            if (version.get() > 0) {
                return story.make(request);
            }
            var made = story.make(request);
            bed.change(STORY_CHANGED);
            bed.pass(300);
            bed.ask("/story/12", story);
            return made;
        };
        bed.ask("/story/12", slow);
        bed.work();

        assertThat(bed.told).extracting(CacheBed::text).containsExactly("v1", "v2");
    }

    @Test
    void aListPageMindsOnlyWhatFallsIntoItsStretch() {
        var middle = new Subject.Stretch(
                "section:3", Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-10T00:00:00Z"));
        bed.read("/daily/politics/?before=x", request -> page("middle", middle));
        bed.pass(1_000);

        bed.change(new Change.Listing("section:3", Instant.parse("2026-11-23T00:00:00Z")));
        bed.change(new Change.Listing("section:3", Instant.parse("2026-11-09T23:59:59Z")));
        bed.change(new Change.Listing("section:4", Instant.parse("2026-11-15T00:00:00Z")));
        assertThat(bed.find("/daily/politics/?before=x")).isNotNull();

        bed.change(new Change.Listing("section:3", Instant.parse("2026-11-10T00:00:00Z")));
        assertThat(bed.find("/daily/politics/?before=x")).isNull();
    }

    @Test
    void everythingMakesEverythingStale() {
        bed.read("/a", request -> page("a"));
        bed.read("/b", request -> page("b", STORY));
        bed.change(new Change.Everything());

        assertThat(bed.find("/a")).isNull();
        assertThat(bed.find("/b")).isNull();
    }

    @Test
    void aPageGoesStaleByItselfWhenItsMomentComes() {
        var midnight = bed.clock.instant().plusSeconds(60);
        PageMaker dated = request -> new MadePage(
                200,
                "text/html",
                Map.of(),
                ("v" + version.incrementAndGet()).getBytes(StandardCharsets.UTF_8),
                Set.of(),
                bed.clock.instant().isBefore(midnight) ? midnight : null);
        bed.read("/", dated);

        bed.pass(59_999);
        assertThat(text(bed.find("/"))).isEqualTo("v1");
        bed.pass(1);
        assertThat(text(bed.read("/", dated))).isEqualTo("v2");
    }

    @Test
    void aFailedMakeIsNeverKept() {
        PageMaker broken = request -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertThat(text(bed.read("/story/12", broken))).isEqualTo("failed");
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v1");
    }

    @Test
    void anOldVersionServesWhileMakingFails() {
        bed.read("/story/12", story);
        bed.pass(5_000);
        bed.change(STORY_CHANGED);
        PageMaker broken = request -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertThat(text(bed.read("/story/12", broken))).isEqualTo("v1");
        bed.pass(5_000);
        assertThat(text(bed.read("/story/12", story))).isEqualTo("v2");
    }

    @Test
    void whatIsNotThereIsNotKept() {
        bed.read("/story/99", request -> MadePage.html(404, new byte[0], Set.of(), null));

        assertThat(bed.told.getLast()).isInstanceOf(Reading.Once.class);
        assertThat(bed.cache.shelf().entries()).isEmpty();
    }

    @Test
    void aWithdrawnStoryTakesTheOldPageAway() {
        bed.read("/story/12", story);
        bed.pass(5_000);
        bed.change(STORY_CHANGED);
        bed.read("/story/12", request -> MadePage.html(410, new byte[0], Set.of(STORY), null));

        assertThat(bed.find("/story/12"))
                .isNotNull()
                .extracting(ReadyPage::status)
                .isEqualTo(410);
    }

    @Test
    void aMakerThatHangsKeepsNobodyWaitingForEver() {
        bed.read("/story/12", story);
        bed.pass(5_000);
        bed.change(STORY_CHANGED);
        bed.ask("/story/12", story);
        bed.ask("/story/13", story);
        // No work is done: both hang.
        var seen = bed.told.size();
        bed.passWithoutWork(10_000);
        assertThat(bed.told.subList(seen, bed.told.size()))
                .extracting(CacheBed::text)
                .containsExactlyInAnyOrder("v1", "busy");

        bed.work();
        assertThat(text(bed.read("/story/13", story))).startsWith("v");
    }

    @Test
    void theMemoryIsBoundedAndWhatWasReadLastStays() {
        var small = new CacheBed(1_000_000);
        for (int i = 0; i < 100; i++) {
            small.read("/story/" + i, request -> page("x".repeat(50_000), STORY));
            small.pass(2_000);
            small.find("/story/0");
        }
        assertThat(small.cache.shelf().weight()).isLessThanOrEqualTo(1_000_000);
        assertThat(small.find("/story/0")).isNotNull();
        assertThat(small.find("/story/1")).isNull();
        assertThat(small.find("/story/99")).isNotNull();
    }

    @Test
    void viewsAreHandedOutOnceByPath() {
        bed.read("/latest", request -> page("a"));
        bed.read("/latest?before=1", request -> page("b"));
        for (var address : new String[] {"/latest", "/latest", "/latest?before=1"}) {
            Objects.requireNonNull(bed.find(address)).viewed();
        }
        assertThat(bed.cache.shelf().takeViews()).isEqualTo(Map.of("/latest", 3L));
        assertThat(bed.cache.shelf().takeViews()).isEmpty();
    }

    @Test
    void aFreshPageIsMadeEachTime() {
        var asked = new PageRequest("", "/search", Map.of(), Map.of("q", "x"));
        bed.cache.readFresh(asked, story, bed.told::add);
        bed.cache.readFresh(asked, story, bed.told::add);
        bed.work();

        assertThat(bed.told).extracting(CacheBed::text).containsExactly("200 v1", "200 v2");
        assertThat(bed.cache.shelf().entries()).isEmpty();
    }
}
