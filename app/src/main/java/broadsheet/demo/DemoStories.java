package broadsheet.demo;

import broadsheet.body.Body;
import broadsheet.breaking.BreakingNews;
import broadsheet.breaking.NewBreaking;
import broadsheet.story.Byline;
import broadsheet.story.FurtherReading;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The stories of the demo: the releases, the own stories, the 快訊.
@Singleton
final class DemoStories {
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");
    private static final LocalTime RELEASED = LocalTime.of(10, 0);
    private static final int MINUTES = 300;
    private static final int QUIET = 7;

    private final Stories stories;
    private final DemoPapers papers;
    private final BreakingNews breaking;
    private final Clock clock;

    DemoStories(Stories stories, DemoPapers papers, BreakingNews breaking, Clock clock) {
        this.stories = stories;
        this.papers = papers;
        this.breaking = breaking;
        this.clock = clock;
    }

    /// True when all of them are there: the 快訊 come last, and their record stays.
    boolean areThere() {
        return !breaking.recent(null, null, 1).items().isEmpty();
    }

    /// Adds the releases in one transaction, unless they are there.
    void addReleases() {
        if (stories.after(0, 1).isEmpty()) {
            var releases = DemoFiles.releases();
            stories.createAll(
                    IntStream.range(0, releases.size())
                            .mapToObj(index -> newStory(releases.get(index), index))
                            .toList(),
                    DemoLoader.BY);
        }
    }

    /// Adds the own stories and the 快訊; ids of the stories by key.
    ///
    /// @param pictures addresses by name
    Map<String, Long> addOwn(DemoFiles.Papers files, Map<String, String> pictures) {
        var ids = new OwnStories(stories, papers, clock.instant(), pictures).add(files.stories());
        files.breaking().forEach(flash -> announce(flash, ids));
        return ids;
    }

    private Stories.NewStory newStory(DemoFiles.Release release, int index) {
        var draft = StoryDraft.in(papers.place(release.paper(), release.section()), content(release));
        // Minutes apart, so that the releases of a day have an order.
        var time = RELEASED.plusMinutes(index % MINUTES);
        return new Stories.NewStory(
                draft, release.date().atTime(time).atZone(TAIWAN).toInstant(), null);
    }

    private static StoryContent content(DemoFiles.Release release) {
        return new StoryContent(
                "zh-Hant-TW",
                null,
                release.title(),
                null,
                null,
                List.of(new Byline(Byline.Role.ISSUER, null, release.department())),
                List.of(release.source()),
                Body.ofParagraphs(release.body().lines().toList()),
                List.of(),
                release.tags(),
                List.of(FurtherReading.outside(release.url(), release.source() + "新聞稿原文")),
                QUIET);
    }

    private void announce(DemoFiles.Flash flash, Map<String, Long> ids) {
        Instant expires = DemoFiles.moment(flash.expires(), clock.instant());
        var papersOfFlash = Set.of(papers.paper(flash.paper()).id());
        breaking.announce(
                        new NewBreaking(flash.headline(), ids.get(flash.story()), papersOfFlash, expires),
                        DemoLoader.BY)
                .orThrow();
    }
}
