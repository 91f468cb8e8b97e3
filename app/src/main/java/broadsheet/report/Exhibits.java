package broadsheet.report;

import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.readertag.ReaderTag;
import broadsheet.readertag.ReaderTags;
import broadsheet.rules.Target;
import broadsheet.rules.Target.Kind;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the objects that reports, decisions and appeals are about.
@Singleton
public final class Exhibits {
    private final Comments comments;
    private final Members members;
    private final ReaderTags tags;
    private final Stories stories;

    Exhibits(Comments comments, Members members, ReaderTags tags, Stories stories) {
        this.tags = tags;
        this.comments = comments;
        this.members = members;
        this.stories = stories;
    }

    /// The object, in whatever state.
    public Optional<Exhibit> find(Target target) {
        return Optional.ofNullable(all(List.of(target)).get(target));
    }

    /// Those of these objects that are there, in whatever state. At most seven statements, however
    /// many they are.
    public Map<Target, Exhibit> all(Collection<Target> targets) {
        var found = new HashMap<Target, Exhibit>();
        var posts = some(targets, Kind.POST, comments::find);
        var proposed = some(targets, Kind.TAG, tags::find);
        var papers = papers(Stream.concat(
                        posts.values().stream().map(Comment::story),
                        proposed.values().stream().map(ReaderTag::story))
                .distinct()
                .toList());
        posts.forEach((id, comment) -> {
            var target = Target.post(id);
            found.put(target, post(target, comment, papers));
        });
        addTags(found, proposed, papers);
        addNicknames(found, targets);
        return found;
    }

    private static <T> Map<Long, T> some(
            Collection<Target> targets, Kind kind, Function<Collection<Long>, Map<Long, T>> find) {
        var ids = targets.stream()
                .filter(target -> target.kind() == kind)
                .map(Target::id)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : find.apply(ids);
    }

    /// Also of stories that readers do not see any more: their discussions are still somebody's to judge.
    private Map<Long, Long> papers(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var papers = new HashMap<>(stories.papers(ids));
        var hidden = ids.stream().filter(id -> !papers.containsKey(id)).toList();
        if (!hidden.isEmpty()) {
            stories.all(hidden)
                    .forEach(story -> papers.put(story.id(), story.place().paperId()));
        }
        return papers;
    }

    private static Exhibit post(Target target, Comment comment, Map<Long, Long> papers) {
        return new Exhibit(
                target,
                papers.get(comment.story()),
                comment.story(),
                comment.author().member(),
                comment.author().name(),
                comment.text(),
                comment.state().code(),
                "/story/" + comment.story() + "/comments/" + comment.id() + "#c" + comment.id(),
                comment.created(),
                comment.votes().up() + comment.votes().down());
    }

    /// Who proposed it first answers for it.
    private void addTags(Map<Target, Exhibit> found, Map<Long, ReaderTag> proposed, Map<Long, Long> papers) {
        if (proposed.isEmpty()) {
            return;
        }
        var proposers = tags.proposers(proposed.keySet());
        var known = members.all(Set.copyOf(proposers.values()));
        proposed.values().forEach(tag -> {
            var target = Target.tag(tag.id());
            var proposer = Optional.ofNullable(proposers.get(tag.id())).map(known::get);
            found.put(
                    target,
                    new Exhibit(
                            target,
                            papers.get(tag.story()),
                            tag.story(),
                            proposer.map(Member::id).orElse(null),
                            proposer.map(Member::nickname).orElse(""),
                            tag.tag(),
                            tag.state() == ReaderTag.State.SHOWN
                                    ? "visible"
                                    : tag.state().code(),
                            "/story/" + tag.story() + "#tags",
                            null,
                            tag.voices()));
        });
    }

    /// Of a member whose nickname waits that one is looked at.
    private void addNicknames(Map<Target, Exhibit> found, Collection<Target> targets) {
        var bearers = some(targets, Kind.NICKNAME, members::all);
        if (bearers.isEmpty()) {
            return;
        }
        var wishes = members.nicknameWishes(bearers.keySet());
        bearers.values().forEach(member -> {
            var target = Target.nickname(member.id());
            var wish = Optional.ofNullable(wishes.get(member.id()));
            found.put(
                    target,
                    new Exhibit(
                            target,
                            null,
                            null,
                            member.id(),
                            member.nickname(),
                            wish.orElse(member.nickname()),
                            wish.isPresent() ? "held" : "visible",
                            member.path(),
                            member.since(),
                            0));
        });
    }
}
