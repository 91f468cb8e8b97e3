package broadsheet.member.mute;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

@Singleton
final class MuteService implements Mutes {
    private final Database database;
    private final MuteStore store;
    private final Members members;
    private final Clock clock;

    MuteService(Database database, MuteStore store, Members members, Clock clock) {
        this.database = database;
        this.store = store;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Outcome<Member> mute(long member, long other) {
        if (member == other) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "member.mute.self"));
        }
        var muted = members.find(other);
        if (muted.isEmpty()) {
            return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "member.unknown"));
        }
        return database.transaction(() -> {
            var known = store.of(member);
            if (known.size() >= MOST && !known.contains(other)) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "member.mute.many", Integer.toString(MOST)));
            }
            store.insert(member, other, clock.instant());
            return Outcome.done(muted.get());
        });
    }

    @Override
    public void unmute(long member, long other) {
        store.delete(member, other);
    }

    @Override
    public List<Long> of(long member) {
        return store.of(member);
    }

    @Override
    public boolean mutes(long member, long other) {
        return store.mutes(member, other);
    }
}
