package broadsheet.forum;

import broadsheet.forum.change.CommentsRewritten;
import broadsheet.member.Members;
import broadsheet.member.NicknameChanged;
import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a member wrote here: for the export, for the erasure, and under the name of today.
@Singleton
final class OwnComments implements OwnData {
    private final Database database;
    private final OwnCommentStore store;
    private final Comments comments;
    private final Members members;
    private final Outbox outbox;

    OwnComments(Database database, OwnCommentStore store, Comments comments, Members members, Outbox outbox) {
        this.database = database;
        this.store = store;
        this.comments = comments;
        this.members = members;
        this.outbox = outbox;
    }

    void on(@Observes NicknameChanged event) {
        members.find(event.memberId()).ifPresent(member -> comments.rename(member.id(), member.nickname()));
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Object of(long memberId) {
        return new Own(store.written(memberId), store.votes(memberId));
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        var _ = database.transaction(() -> {
            var rewritten = new TreeSet<Long>();
            store.written(memberId).forEach(one -> rewritten.add(one.id()));
            store.eraseRevisions(memberId);
            members.find(memberId).ifPresent(member -> rewritten.addAll(store.eraseCalls(memberId, member.nickname())));
            store.eraseVotes(memberId);
            if (postsToo) {
                rewritten.addAll(store.eraseQuotes(memberId));
                store.eraseOldQuotes(memberId);
                store.eraseTexts(memberId);
            }
            var stories = store.eraseName(memberId);
            stories.forEach(story -> outbox.append(new DiscussionChanged(story)));
            if (!stories.isEmpty()) {
                outbox.append(CommentsRewritten.erased(List.copyOf(rewritten)));
            }
            return stories;
        });
    }

    /// @param comments oldest first
    record Own(List<Written> comments, List<Voted> votes) {}

    /// @param earlier what it said before it was edited
    record Written(
            long id,
            long story,
            @Nullable Long answers,
            String text,
            List<String> earlier,
            String state,
            Instant created) {}

    record Voted(long comment, int value, Instant at) {}
}
