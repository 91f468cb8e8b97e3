package broadsheet.site.account;

import broadsheet.forum.own.MemberComments;
import broadsheet.forum.own.Written;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.Problem;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.mute.Mutes;
import broadsheet.member.notice.Notice;
import broadsheet.member.notice.Notices;
import broadsheet.site.account.AccountView.Form;
import broadsheet.site.account.OwnListView.Around;
import broadsheet.site.account.OwnListView.Person;
import broadsheet.site.account.OwnListView.Told;
import broadsheet.site.member.WrittenLines;
import broadsheet.story.StoryCard;
import broadsheet.text.Teaser;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the lists of a member: notices, own comments, whom the member muted.
@Singleton
final class OwnLists {
    private static final int PAGE = 20;
    private static final int QUOTE = 90;

    private final Notices notices;
    private final MemberComments comments;
    private final Mutes mutes;
    private final Members members;
    private final WrittenLines lines;

    OwnLists(Notices notices, MemberComments comments, Mutes mutes, Members members, WrittenLines lines) {
        this.notices = notices;
        this.comments = comments;
        this.mutes = mutes;
        this.members = members;
        this.lines = lines;
    }

    /// Where the member goes from a page.
    OwnNav nav(Turn turn, Member member, String here) {
        return OwnNav.of(turn, here, notices.unread(member.id()));
    }

    Response notices(Turn turn, Member member, @Nullable String before, @Nullable String done) {
        var page = notices.of(member.id(), place(before), PAGE);
        var answers = comments.these(page.items().stream()
                .map(one -> one.about() instanceof Notice.Reply(var id) ? id : -1L)
                .filter(id -> id > 0)
                .toList());
        var muted = new HashSet<>(mutes.of(member.id()));
        var cards = lines.cards(List.copyOf(answers.values()));
        var told = page.items().stream()
                .map(one -> told(turn, one, answers, cards, muted))
                .toList();
        // Up to the newest that is shown: what comes after it was not seen.
        var unseen = before == null && !page.items().isEmpty() && notices.unread(member.id()) > 0;
        var all = unseen
                ? turn.form(
                        "/account/notices/read",
                        "notices.all",
                        List.of(),
                        Map.of("upTo", Long.toString(page.items().getFirst().id())))
                : null;
        var mails = notices.mails(member.id());
        var letters = turn.form(
                "/account/letters", mails ? "letters.off" : "letters.on", List.of(), Map.of("on", mails ? "0" : "1"));
        var next = page.next() == null ? null : turn.address("/account/notices?before=" + page.next());
        var around = around(turn, member, "notices", done, null);
        return turn.own("site/notices.jte", new OwnListView.Notices(around, told, all, letters, mails, next));
    }

    private static Told told(
            Turn turn, Notice one, Map<Long, Written> answers, Map<Long, StoryCard> cards, Set<Long> muted) {
        var at = turn.sheet().dates().full(one.at());
        var seen = one.read() == null
                ? turn.form("/account/notices/" + one.id() + "/read", "notices.one", List.of(), Map.of())
                : null;
        return switch (one.about()) {
            case Notice.Decision(var text, var _) -> said(turn, one, text, at, seen);
            case Notice.NewRules(var text, var _) -> said(turn, one, text, at, seen);
            case Notice.Reply(var id) -> {
                var answer = answers.get(id);
                var card = answer == null ? null : cards.get(answer.story());
                if (answer == null || card == null || !answer.visible()) {
                    yield new Told(turn.say("notices.gone"), null, null, at, seen);
                }
                var name = answer.name().isEmpty() ? turn.say("notices.nobody") : answer.name();
                var quote = answer.member() != null && muted.contains(answer.member()) ? null : quote(answer.text());
                yield new Told(
                        turn.say("notices.reply", name, card.headline()),
                        turn.address("/account/notices/" + one.id()),
                        quote,
                        at,
                        seen);
            }
        };
    }

    private static Told said(Turn turn, Notice one, String text, PrintedTime at, @Nullable Form seen) {
        return new Told(text, turn.address("/account/notices/" + one.id()), null, at, seen);
    }

    /// The beginning of what was answered, without what it quotes.
    private static String quote(String text) {
        var own = String.join(
                " ", text.lines().filter(line -> !line.startsWith(">")).toList());
        return Teaser.of(own.isBlank() ? text : own, QUOTE);
    }

    /// Where a notice leads, or nothing when it is not the member's or leads nowhere.
    @Nullable
    String target(Member member, long notice) {
        return notices.of(member.id(), notice + 1, 1).items().stream()
                .filter(one -> one.id() == notice)
                .findFirst()
                .map(one -> target(one.about()))
                .orElse(null);
    }

    private @Nullable String target(Notice.About about) {
        return switch (about) {
            case Notice.Decision(var _, var link) -> link;
            case Notice.NewRules(var _, var link) -> link;
            case Notice.Reply(var id) -> {
                var answer = comments.these(List.of(id)).get(id);
                yield answer == null ? null : answer.path() + "#c" + id;
            }
        };
    }

    Response comments(Turn turn, Member member, @Nullable String before) {
        var page = comments.all(member.id(), place(before), PAGE);
        var next = page.next() == null ? null : turn.address("/account/comments?before=" + page.next());
        var around = around(turn, member, "comments", null, null);
        return turn.own(
                "site/owncomments.jte",
                new OwnListView.Comments(around, lines.of(page.items(), turn.sheet(), true), next));
    }

    Response muted(Turn turn, Member member, @Nullable String done, @Nullable Problem problem) {
        var ids = mutes.of(member.id());
        var known = members.all(ids);
        var people = ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(one -> new Person(
                        one.nickname(),
                        turn.address(one.path()),
                        turn.form("/account/muted/" + one.id() + "/undo", "muted.undo", List.of(), Map.of())))
                .toList();
        var fault = problem == null ? null : turn.refused(List.of(problem)).sentence(problem);
        var around = around(turn, member, "muted", done, fault);
        return turn.own("site/muted.jte", new OwnListView.Muted(around, people));
    }

    private Around around(Turn turn, Member member, String here, @Nullable String done, @Nullable String fault) {
        return turn.around(nav(turn, member, here), here + ".title", Done.sentence(turn, done), fault);
    }

    private static long place(@Nullable String before) {
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
