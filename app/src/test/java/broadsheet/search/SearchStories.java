package broadsheet.search;

import broadsheet.body.Body;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.time.Instant;
import java.util.List;

/// Stories to be found.
final class SearchStories {
    static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");

    private SearchStories() {}

    static Story story(long id, String headline, String text) {
        return story(id, headline, text, MORNING);
    }

    static Story story(long id, String headline, String text, Instant published) {
        var content = new StoryContent(
                "zh-Hant-TW",
                "肩題",
                headline,
                null,
                null,
                List.of(new Byline(Byline.Role.REPORTER, "王小明", "本報")),
                List.of("路透"),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of("綠能"),
                List.of(),
                5);
        return new Story(
                id,
                1,
                Status.PUBLISHED,
                new Place(7, 70),
                List.of(new Place(8, 80)),
                content,
                published,
                published,
                published,
                null,
                List.of(),
                null);
    }

    static Story in(Status status, Story story) {
        return new Story(
                story.id(),
                story.version() + 1,
                status,
                story.place(),
                story.alsoIn(),
                story.content(),
                story.created(),
                story.changed(),
                story.published(),
                story.updated(),
                List.of(),
                null);
    }
}
