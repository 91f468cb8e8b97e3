package broadsheet.story;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stories of all papers. Every change is one transaction: checks, new version, revision, event.
/// Outcomes refuse with problems whose codes stand in the bundle `story` and whose fields are JSON pointers
/// into the
/// story of the API; [broadsheet.kernel.Problem.Kind#OUTDATED] when `version` is not the newest.
public interface Stories {
    /// Name of the list of corrected stories, as it stands in [StoriesChanged] and in the page cache.
    String CORRECTIONS = "corrections";

    /// The story in whatever status: for staff. One statement.
    Optional<Story> find(long id);

    /// The story if readers may know of it: published, corrected or withdrawn. One statement.
    Optional<Story> forReaders(long id);

    /// Stores a new draft.
    Outcome<Story> create(StoryDraft draft, Actor by);

    /// Stores another content. A published story changes for readers at once and gets a new `updated`.
    Outcome<Story> save(long id, long version, StoryDraft draft, Actor by);

    /// Moves a story that readers have not seen to another step before publication: draft, in review, ready,
    /// scheduled. Moving it where it is changes nothing.
    Outcome<Story> move(long id, long version, Status to, Actor by);

    /// Shows it to readers, unless a [Hold] is against it. Publishing what is published changes nothing and is no
    /// error.
    Outcome<Story> publish(long id, long version, Actor by);

    /// Changes a published story together with a public note of 5 to 1,000 characters.
    Outcome<Story> correct(long id, long version, StoryDraft draft, String note, Actor by);

    /// Takes a published story back with a public reason of 5 to 1,000 characters.
    Outcome<Story> withdraw(long id, long version, String reason, Actor by);

    /// Stores many stories at once (an import, the demo), all or nothing; the ids in the same order. Contents must
    /// keep the rules: an [IllegalArgumentException] else; ask [#check] before.
    List<Long> createAll(List<NewStory> stories, Actor by);

    /// Stores what a source sent anew: content and place as [#save] does, and the source's moments. A story that
    /// readers
    /// do not see yet is published when there is a `published`; one that they see stays, whatever is given.
    Outcome<Story> reissue(long id, long version, NewStory story, Actor by);

    /// What is wrong with a content; empty when nothing is.
    List<Problem> check(StoryContent content);

    /// A page of a list for readers. One statement, whatever the size of the archive.
    Slice<StoryCard> list(StoryList list, @Nullable Cursor after, int limit);

    /// The newest of several papers and sections, at most so many of each; every list asked for has its entry. One
    /// statement. An [IllegalArgumentException] for lists of another kind.
    Map<StoryList, List<StoryCard>> newest(Map<StoryList, Integer> wanted);

    /// Public corrections of stories that readers may see, newest first. One statement.
    Slice<Corrected> corrections(@Nullable Cursor after, int limit);

    /// The cards of these stories in the order asked for, without those that readers may not see. One statement.
    List<StoryCard> cards(Collection<Long> ids);

    /// The papers of these stories, by id of the story, without those that readers may not see. One small statement.
    Map<Long, Long> papers(Collection<Long> ids);

    /// For staff: stories of a paper (or of all, when null), with any of these statuses, last changed first.
    Slice<Story> forStaff(@Nullable Long paperId, Collection<Status> statuses, @Nullable Cursor after, int limit);

    /// For staff: the versions of a story, newest first, at most 500. One statement.
    List<Revision> revisions(long id);

    /// All stories, in whatever status, with an id above this one, by id: for rebuilding what is made from stories.
    List<Story> after(long id, int limit);

    /// Stories with these ids in whatever status, in no promised order. One statement.
    List<Story> all(Collection<Long> ids);

    /// Keeps a story from being published, whoever asks: a feature above that knows of an embargo offers it as a bean.
    interface Hold {
        /// Why the story cannot be published now; empty when nothing is against it.
        Optional<Problem> against(long story);
    }

    /// A correction with the story that it corrects.
    record Corrected(Story.Correction correction, StoryCard story) {}

    /// Address and last change of the stories that readers see, with ids from the first (inclusive) to the second
    /// (exclusive): for sitemaps. One statement.
    List<Stamp> stamps(long from, long to);

    /// The highest id given so far, 0 when there is none.
    long highestId();

    /// When readers last got another text of a story.
    record Stamp(long id, long paperId, Instant changed) {}

    /// A version of a story, as it was stored.
    ///
    /// @param note the correction's note or the withdrawal's reason, or null
    record Revision(
            long version,
            Status status,
            String headline,
            @Nullable String note,
            Actor by,
            Instant at) {}

    /// A story for [#createAll].
    ///
    /// @param published null for a draft, else the moment it carries in lists (may be long ago, not in the future)
    /// @param updated null, or a moment after `published`
    record NewStory(
            StoryDraft draft,
            @Nullable Instant published,
            @Nullable Instant updated) {}
}
