package broadsheet.site.talk;

import broadsheet.forum.CommentOrder;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.publication.Publications;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.TextMaker;
import broadsheet.site.discussion.DiscussionView;
import broadsheet.site.discussion.Discussions;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The pages of a discussion. Three statements: the story's card, the comments, the count; a permanent link takes two
/// more to find its page.
@Singleton
final class TalkMaker {
    private final Sheets sheets;
    private final Stories stories;
    private final Discussions discussions;
    private final Publications publications;
    private final TextMaker texts;

    TalkMaker(Sheets sheets, Stories stories, Discussions discussions, Publications publications, TextMaker texts) {
        this.sheets = sheets;
        this.stories = stories;
        this.discussions = discussions;
        this.publications = publications;
        this.texts = texts;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, "/story/{id}/comments", Set.of("order", "after"), this::list);
        ReaderPaths.ready(pages, "/story/{id}/comments/{comment}", Set.of(), this::link);
    }

    MadePage list(PageRequest request) {
        return page(request, (sheet, story) -> {
            var order =
                    CommentOrder.of(request.parameter("order").orElse("newest")).orElse(CommentOrder.NEWEST);
            var after = request.parameter("after").orElse(null);
            return Optional.of(discussions.page(story.id(), order, after, sheet.language()));
        });
    }

    MadePage link(PageRequest request) {
        var comment = id(request.variable("comment"));
        return page(
                request,
                (sheet, story) ->
                        comment == null ? Optional.empty() : discussions.around(story.id(), comment, sheet.language()));
    }

    private MadePage page(PageRequest request, BiFunction<Sheet, StoryCard, Optional<DiscussionView>> view) {
        var id = id(request.variable("id"));
        var cards = id == null ? List.<StoryCard>of() : stories.cards(List.of(id));
        if (cards.isEmpty()) {
            return texts.notFound(request, id);
        }
        var story = cards.getFirst();
        var sheet = sheets.of(publications.paper(story.place().paperId()), request);
        sheet.shows().story(story.id()).discussion(story.id());
        return view.apply(sheet, story)
                .map(discussion -> page(sheet, story, discussion))
                .orElseGet(() -> texts.notFound(request, null));
    }

    private static MadePage page(Sheet sheet, StoryCard story, DiscussionView discussion) {
        var title = discussion.say("title.of", story.headline());
        var head = Head.plain(title, title, null, "/" + sheet.paper().slug() + "/");
        return sheet.page(
                200,
                "site/talk.jte",
                new TalkView(
                        sheet.frame(head, null),
                        story.headline(),
                        "/story/" + story.id(),
                        sheet.foreign(story.language()),
                        discussion));
    }

    private static @Nullable Long id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }
}
