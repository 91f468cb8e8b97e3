package broadsheet.readertag;

import broadsheet.forum.Comments;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.member.Member;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.readertag.ReaderTag.State;
import broadsheet.rules.StatementId;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Folding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReaderTagService implements ReaderTags {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_OF_STORY = 40;
    private static final int MOST_STORIES = 500;

    private final Database database;
    private final ReaderTagStore store;
    private final Stories stories;
    private final TagJudge judge;
    private final Comments comments;
    private final Outbox outbox;
    private final ReaderTagConfig config;
    private final Clock clock;

    ReaderTagService(
            Database database,
            ReaderTagStore store,
            Stories stories,
            TagJudge judge,
            Comments comments,
            Outbox outbox,
            ReaderTagConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.judge = judge;
        this.comments = comments;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Outcome<Proposal> propose(long id, String sent, Member member) {
        var tag = TagJudge.tidy(sent);
        var story = stories.forReaders(id).filter(found -> found.status() != Status.WITHDRAWN);
        if (story.isEmpty()) {
            return Outcome.refused(Problem.of(Kind.NOT_FOUND, "readertag.story.unknown"));
        }
        var wrong = TagJudge.malformed(tag);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (judge.has(story.get(), tag)) {
            return Outcome.done(new Proposal(tag, true, true));
        }
        // Voices for all names of a tag count together, under the name that the house uses.
        var name = judge.nameInUse(tag);
        return judge.against(story.get(), tag)
                .filter(_ ->
                        name.equals(tag) || judge.against(story.get(), name).isPresent())
                .<Outcome<Proposal>>map(Outcome::refused)
                .orElseGet(() -> database.transaction(() -> voice(story.get(), name, member)));
    }

    private Outcome<Proposal> voice(Story story, String tag, Member member) {
        var folded = Folding.of(tag);
        if (store.others(story.id(), folded, member.id()) >= config.perStory()) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.enough", Integer.toString(config.perStory())));
        }
        var known = store.of(story.id());
        if (known.size() >= MOST_OF_STORY
                && known.stream().noneMatch(one -> Folding.of(one.tag()).equals(folded))) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.full"));
        }
        store.insert(story.id(), folded, tag, now());
        var found = store.lock(story.id(), folded).orElseThrow();
        if (found.state() != State.PROPOSED && found.state() != State.SHOWN) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.decided"));
        }
        store.insertVoice(found, member.id(), weight(member).value(), now());
        var after = store.find(found.id()).orElseThrow();
        if (after.state() == State.PROPOSED && after.voices() > 1 && after.weight() >= config.threshold()) {
            show(after, null);
            return Outcome.done(new Proposal(after.tag(), false, true));
        }
        return Outcome.done(new Proposal(after.tag(), false, after.state() == State.SHOWN));
    }

    private VoiceWeight weight(Member member) {
        return new VoiceWeight(
                Duration.between(member.since(), now()), comments.written(member.id()), store.past(member.id()));
    }

    private void show(ReaderTag tag, @Nullable Actor by) {
        store.state(tag.id(), State.SHOWN, by == null ? null : by.name(), now());
        outbox.append(new ReaderTagsChanged(tag.story(), Folding.of(tag.tag())));
    }

    @Override
    public void withdraw(long tag, long member) {
        store.deleteVoice(tag, member);
    }

    @Override
    public List<ReaderTag> shown(long story) {
        return store.of(story, State.SHOWN).stream().limit(MOST_SHOWN).toList();
    }

    @Override
    public List<ReaderTag> all(long story) {
        return store.of(story);
    }

    @Override
    public Optional<Long> proposer(long id) {
        return Optional.ofNullable(store.proposers(List.of(id)).get(id));
    }

    @Override
    public Map<Long, Long> proposers(Collection<Long> ids) {
        return store.proposers(ids);
    }

    @Override
    public Optional<ReaderTag> find(long id) {
        return store.find(id);
    }

    @Override
    public Map<Long, ReaderTag> find(Collection<Long> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(ReaderTag::id, tag -> tag));
    }

    @Override
    public List<Long> stories(Collection<String> names) {
        return store.stories(names.stream().map(Folding::of).toList(), MOST_STORIES);
    }

    @Override
    public Outcome<ReaderTag> agree(long id, Actor by) {
        return change(id, tag -> {
            if (tag.state() == State.HELD || tag.state() == State.REMOVED) {
                return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.judged"));
            }
            if (tag.state() != State.SHOWN) {
                show(tag, by);
            }
            return Outcome.done(true);
        });
    }

    @Override
    public Outcome<ReaderTag> decline(long id, Actor by) {
        return change(id, tag -> {
            if (tag.state() != State.PROPOSED && tag.state() != State.DECLINED) {
                return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.needs-statement"));
            }
            store.state(id, State.DECLINED, by.name(), now());
            return Outcome.done(true);
        });
    }

    @Override
    public Outcome<ReaderTag> hold(long id, StatementId statement, String clause) {
        return measure(id, State.HELD, statement, clause);
    }

    @Override
    public Outcome<ReaderTag> remove(long id, StatementId statement, String clause) {
        return measure(id, State.REMOVED, statement, clause);
    }

    private Outcome<ReaderTag> measure(long id, State state, StatementId statement, String clause) {
        return change(id, tag -> {
            if (tag.state() == State.DECLINED) {
                return Outcome.refused(Problem.of(Kind.CONFLICT, "readertag.decided"));
            }
            store.measure(id, state, statement, clause);
            outbox.append(new ReaderTagsChanged(tag.story(), Folding.of(tag.tag())));
            return Outcome.done(true);
        });
    }

    @Override
    public Outcome<ReaderTag> restore(long id, StatementId statement) {
        return change(id, tag -> {
            store.restore(id);
            outbox.append(new ReaderTagsChanged(tag.story(), Folding.of(tag.tag())));
            return Outcome.done(true);
        });
    }

    private Outcome<ReaderTag> change(long id, Function<ReaderTag, Outcome<Boolean>> work) {
        return database.transaction(() -> store.lock(id)
                .map(tag ->
                        work.apply(tag).then(_ -> Outcome.done(store.find(id).orElseThrow())))
                .orElseGet(() -> Outcome.refused(Problem.of(Kind.NOT_FOUND, "readertag.unknown"))));
    }

    /// Microseconds, as the database keeps them.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
