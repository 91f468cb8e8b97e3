package broadsheet.site;

import broadsheet.breaking.BreakingChanged;
import broadsheet.breaking.BreakingNews;
import broadsheet.forum.Comments;
import broadsheet.forum.CommentsPosted;
import broadsheet.forum.DiscussionChanged;
import broadsheet.front.FrontChanged;
import broadsheet.front.Fronts;
import broadsheet.live.LiveBlogs;
import broadsheet.live.LiveChanged;
import broadsheet.media.PicturesSized;
import broadsheet.member.MemberErased;
import broadsheet.member.NicknameChanged;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.publication.PapersChanged;
import broadsheet.readertag.ReaderTags;
import broadsheet.readertag.ReaderTagsChanged;
import broadsheet.rules.RulesPublished;
import broadsheet.site.picture.Pictures;
import broadsheet.story.StoriesChanged;
import broadsheet.tag.Tags;
import broadsheet.tag.TagsChanged;
import broadsheet.twin.Twins;
import broadsheet.twin.TwinsChanged;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;

/// Turns what happened into what the ready pages must forget.
@Singleton
final class SiteChanges {
    /// After the features themselves: a page must not be made again from what they knew before.
    private static final int LATE = Interceptor.Priority.APPLICATION + 1000;

    private final PageCache cache;

    SiteChanges(PageCache cache) {
        this.cache = cache;
    }

    void stories(@Observes @Priority(LATE) StoriesChanged event) {
        cache.changed(of(event));
    }

    /// Nothing but the pages that show this discussion.
    void comments(@Observes @Priority(LATE) CommentsPosted event) {
        cache.changed(event.stories().stream()
                .<Change>map(story -> new Change.Item(Comments.SUBJECT, story))
                .toList());
    }

    void discussion(@Observes @Priority(LATE) DiscussionChanged event) {
        cache.changed(List.of(new Change.Item(Comments.SUBJECT, event.story())));
    }

    void tags(@Observes @Priority(LATE) ReaderTagsChanged event) {
        cache.changed(
                List.of(new Change.Item(Shows.STORY, event.story()), new Change.Part(ReaderTags.part(event.folded()))));
    }

    void names(@Observes @Priority(LATE) TagsChanged event) {
        cache.changed(event.names().stream()
                .<Change>map(name -> new Change.Part(Tags.part(name)))
                .toList());
    }

    void nickname(@Observes @Priority(LATE) NicknameChanged event) {
        cache.changed(List.of(new Change.Part(Shows.member(event.memberId()))));
    }

    void erased(@Observes @Priority(LATE) MemberErased event) {
        cache.changed(List.of(new Change.Part(Shows.member(event.memberId()))));
    }

    void papers(@Observes @Priority(LATE) PapersChanged event) {
        cache.changed(List.of(new Change.Part(Shows.PAPERS)));
    }

    void breaking(@Observes @Priority(LATE) BreakingChanged event) {
        cache.changed(List.of(new Change.Part(BreakingNews.PART)));
    }

    void front(@Observes @Priority(LATE) FrontChanged event) {
        cache.changed(List.of(new Change.Part(Fronts.part(event.paper()))));
    }

    void live(@Observes @Priority(LATE) LiveChanged event) {
        cache.changed(List.of(new Change.Part(LiveBlogs.part(event.story()))));
    }

    void rules(@Observes @Priority(LATE) RulesPublished event) {
        cache.changed(List.of(new Change.Part(Shows.RULES)));
    }

    void pictures(@Observes @Priority(LATE) PicturesSized event) {
        cache.changed(event.urls().stream()
                .<Change>map(url -> new Change.Part(Pictures.part(url)))
                .toList());
    }

    void twins(@Observes @Priority(LATE) TwinsChanged event) {
        var changes = new ArrayList<Change>(List.of(new Change.Part(Twins.PART)));
        event.stories().forEach(id -> changes.add(new Change.Item(Shows.STORY, id)));
        cache.changed(changes);
    }

    /// Drafts are on no page.
    static List<Change> of(StoriesChanged event) {
        var changes = new ArrayList<Change>();
        for (var changed : event.changes()) {
            if (!changed.publicly()) {
                continue;
            }
            changes.add(new Change.Item(Shows.STORY, changed.id()));
            var published = changed.published();
            if (published != null) {
                changed.lists().forEach(list -> changes.add(new Change.Listing(list, published)));
            }
        }
        return changes;
    }
}
