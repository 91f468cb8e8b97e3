package broadsheet.demo;

import broadsheet.account.Accounts;
import broadsheet.account.Staff;
import broadsheet.forum.Author;
import broadsheet.forum.PastComments;
import broadsheet.forum.PastComments.Marks;
import broadsheet.forum.PastComments.Past;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.entry.Entries;
import broadsheet.rules.Rules;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The members of the demo and what they say under two of its stories.
@Singleton
final class DemoTalk {
    private static final List<String> DISCUSSIONS = List.of("night-market-quiet", "standby-servers");

    private final Members members;
    private final Entries entries;
    private final Rules rules;
    private final Accounts accounts;
    private final Stories stories;
    private final PastComments comments;
    private final DemoPapers papers;
    private final Clock clock;

    DemoTalk(
            Members members,
            Entries entries,
            Rules rules,
            Accounts accounts,
            Stories stories,
            PastComments comments,
            DemoPapers papers,
            Clock clock) {
        this.members = members;
        this.entries = entries;
        this.rules = rules;
        this.accounts = accounts;
        this.stories = stories;
        this.comments = comments;
        this.papers = papers;
        this.clock = clock;
    }

    /// Adds them all; the sign-ins of staff have to be there.
    ///
    /// @param ids of the own stories, by key
    /// @param password of the member who can sign in
    void add(Map<String, Long> ids, String password) {
        var now = clock.instant();
        var people = new HashMap<String, Member>();
        DemoFiles.members().forEach(one -> people.put(one.key(), join(one, now)));
        var first =
                Objects.requireNonNull(people.get(DemoFiles.members().getFirst().key()));
        entries.open(first.id(), DemoSignIns.MEMBER, password).orThrow();
        DISCUSSIONS.stream().map(DemoFiles::discussion).forEach(one -> discuss(one, ids, people));
    }

    private Member join(DemoFiles.Person person, Instant now) {
        var member = members.bring(person.nickname(), DemoFiles.moment(person.since(), now))
                .orThrow();
        papers.all()
                .forEach(paper -> members.agree(
                                member.id(),
                                paper.id(),
                                rules.current(paper.id()).version())
                        .orThrow());
        return member;
    }

    private void discuss(DemoFiles.Talk talk, Map<String, Long> ids, Map<String, Member> people) {
        var story = stories.find(Objects.requireNonNull(ids.get(talk.story()), talk.story()))
                .orElseThrow();
        var begin = Objects.requireNonNull(story.published());
        var keys = talk.comments().stream().map(DemoFiles.Said::key).toList();
        var past = new ArrayList<Past>();
        for (var said : talk.comments()) {
            var answers = said.answers() == null ? null : Integer.valueOf(keys.indexOf(said.answers()));
            var at = begin.plus(Duration.parse(said.after()));
            past.add(new Past(
                    answers,
                    author(said.by(), people),
                    at,
                    said.text(),
                    voters(said.up(), people),
                    voters(said.down(), people),
                    marks(said, at, begin)));
        }
        comments.add(story.id(), past).orThrow();
    }

    private static Marks marks(DemoFiles.Said said, Instant at, Instant begin) {
        var edit = said.edited();
        return new Marks(
                said.picked() == null ? null : begin.plus(Duration.parse(said.picked())),
                edit == null ? null : at.plus(Duration.parse(edit.after())),
                edit == null ? null : edit.before(),
                said.takenBack());
    }

    /// A member, else somebody of the staff by role.
    private Author author(String key, Map<String, Member> people) {
        var member = people.get(key);
        if (member != null) {
            return Author.member(member.id(), member.nickname());
        }
        Staff staff = accounts.byEmail(DemoSignIns.email(key)).orElseThrow();
        return Author.staff(staff.id(), staff.name());
    }

    private static List<Long> voters(@Nullable String keys, Map<String, Member> people) {
        return keys == null
                ? List.of()
                : Arrays.stream(keys.split(" ", -1))
                        .map(key -> Objects.requireNonNull(people.get(key), key).id())
                        .collect(Collectors.toList());
    }
}
