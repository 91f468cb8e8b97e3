package broadsheet;

import broadsheet.body.Body;
import broadsheet.kernel.Actor;
import broadsheet.publication.NewPaper;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Papers and stories for tests that share one database: each call makes new ones.
public final class Samples {
    public static final Actor EDITOR = Actor.program("editor");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Samples() {}

    /// A paper with one section.
    public static Paper paper(Publications publications) {
        var slug = "sample-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        var paper = publications.add(NewPaper.named(slug, "測試日報")).orThrow();
        publications.addSection(paper.id(), "news", "要聞").orThrow();
        return publications.paper(paper.id());
    }

    /// A published story in the first section of a paper.
    public static Story published(Stories stories, Paper paper, String headline) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft =
                stories.create(StoryDraft.in(place, content(headline)), EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), EDITOR).orThrow();
    }

    /// A headline and a paragraph.
    public static StoryContent content(String headline) {
        return content(headline, List.of());
    }

    /// The same, signed.
    public static StoryContent content(String headline, List<Byline> byline) {
        return new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                byline,
                List.of(),
                Body.ofParagraphs(List.of("第一段。")),
                List.of(),
                List.of(),
                List.of(),
                5);
    }
}
