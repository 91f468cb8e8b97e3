package broadsheet.tag;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.story.Story;
import broadsheet.story.StoryList;
import broadsheet.text.words.NameKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tags of the house: under which names they go, what they stand for, and which a story could carry. Stories keep
/// their tags as their editors printed them; what is merged here is shown together. Nothing here asks the database
/// unless it says so.
public interface Tags {
    /// Name of the part of a page that speaks of the tag with this printed name.
    static String part(String name) {
        return "tag/" + Aliases.key(name);
    }

    /// The tag to which a printed name leads, if the house has it.
    Optional<TagName> find(String printed);

    /// The list of the stories that carry the tag under whatever name.
    default StoryList.OfTag list(String printed) {
        return find(printed)
                .map(tag -> new StoryList.OfTag(tag.name(), tag.names()))
                .orElseGet(() -> new StoryList.OfTag(printed));
    }

    /// The name that the house uses for this one; the same when it knows no other.
    default String name(String printed) {
        return find(printed).map(TagName::name).orElse(printed);
    }

    /// True when both are names of one tag.
    boolean isSame(String one, String other);

    /// Tags with a name that begins so, else that have it somewhere; by name.
    List<TagName> matching(String piece, int limit);

    /// Tags that these stories carry together with the tag of the list, the most frequent first, each under its name
    /// in use.
    List<String> beside(StoryList.OfTag list, List<Story> stories, int limit);

    /// Gives the tag another name in use, kind and description. The former name leads to it for good.
    Outcome<TagName> save(String printed, Edit edit, Actor by);

    /// Makes both one: every name of the first leads to the second for good.
    Outcome<TagName> merge(String printed, String into, Actor by);

    /// Undoes a merge in part: the name becomes a tag of its own again. The name in use cannot leave.
    Outcome<TagName> split(String printed, String name, Actor by);

    /// What was changed by people, newest first. One statement.
    List<Changed> changes(int limit);

    /// Tags that a story could carry beside its own, the best first. Some milliseconds.
    List<Suggestion> suggest(String headline, String text, List<String> own, int limit);

    /// What of a tag can be changed.
    ///
    /// @param version that was read, or null to change whatever there is
    record Edit(
            String name,
            @Nullable NameKind kind,
            String description,
            @Nullable Long version) {}

    /// A change that somebody made.
    ///
    /// @param action `rename`, `describe`, `merge`, `split`, `word`, `no_word` or `forget_word`
    /// @param subject what was changed
    /// @param result what it is now
    record Changed(Instant at, String actor, String action, String subject, String result) {}
}
