package broadsheet.site.account;

import broadsheet.member.Agreement;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Standing;
import broadsheet.member.entry.Device;
import broadsheet.member.entry.Entries;
import broadsheet.rules.Rules;
import broadsheet.site.account.AccountView.Fact;
import broadsheet.site.account.AccountView.Part;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a member sees of the own account.
@Singleton
final class HomePage {
    private final Members members;
    private final Entries entries;
    private final Rules rules;
    private final OwnLists lists;

    HomePage(Members members, Entries entries, Rules rules, OwnLists lists) {
        this.lists = lists;
        this.members = members;
        this.entries = entries;
        this.rules = rules;
    }

    Response of(Turn turn, Member member, String nickname, @Nullable String done) {
        var parts = new ArrayList<Part>();
        parts.add(Part.facts(null, facts(turn, member)));
        members.nicknameWish(member.id())
                .ifPresent(wish ->
                        parts.add(Part.text(turn.say("wish.title"), turn.say("wish.text", wish, member.nickname()))));
        var version = rules.current(turn.visitor().paperId()).version();
        if (!agreed(member, turn.visitor().paperId(), version)) {
            var form = turn.form("/account/agree", "agree.button", List.of(turn.agreement(version)), Map.of());
            parts.add(Part.of(turn.say("agree.title"), form, turn.say("agree.text")));
        }
        parts.add(Part.of(
                turn.say("nickname.title"),
                turn.form(
                        "/account/nickname",
                        "nickname.button",
                        List.of(turn.field("nickname", "nickname", "text", nickname, "nickname")),
                        Map.of()),
                turn.say("nickname.text")));
        parts.add(password(turn));
        parts.add(devices(turn, member));
        parts.add(new Part(
                turn.say("export.title"),
                List.of(turn.say("export.text")),
                List.of(),
                null,
                List.of(
                        turn.link("/account/statements", "standing.link"),
                        turn.link("/account/export", "export.link"),
                        turn.link("/account/erase", "erase.title"))));
        return turn.inside(lists.nav(turn, member, "home")).page("home.title", done, parts);
    }

    private boolean agreed(Member member, long paper, int version) {
        return members.agreements(member.id()).stream()
                .anyMatch((Agreement agreement) -> agreement.paperId() == paper && agreement.version() == version);
    }

    private List<Fact> facts(Turn turn, Member member) {
        var signOut = turn.form("/account/sign-out", "sign-out.button", List.of(), Map.of());
        var standing = member.standing() instanceof Standing.Suspended suspended
                ? turn.say("standing.suspended", day(turn, suspended.until()))
                : turn.say("standing." + member.standing().code());
        return List.of(
                new Fact(turn.say("fact.nickname"), member.nickname(), null),
                new Fact(turn.say("fact.email"), entries.email(member.id()).orElse(""), signOut),
                new Fact(turn.say("fact.since"), day(turn, member.since()), null),
                new Fact(turn.say("fact.standing"), standing, null));
    }

    private static String day(Turn turn, Instant at) {
        return turn.sheet().dates().full(at).text();
    }

    private static Part password(Turn turn) {
        var fields = List.of(
                turn.field("password", "password", "password", "", "current-password"),
                turn.field("new-password", "wanted", "password", "", "new-password"));
        var form = turn.form("/account/password", "password.button", fields, Map.of());
        return Part.of(turn.say("password.title"), form);
    }

    private Part devices(Turn turn, Member member) {
        var session = turn.visitor().session();
        var own = session == null
                ? -1
                : entries.bySession(session).map(one -> one.session().id()).orElse(-1L);
        var facts = entries.devices(member.id()).stream()
                .map(device -> device(turn, device, device.id() == own))
                .toList();
        return Part.facts(turn.say("devices.title"), facts);
    }

    private static Fact device(Turn turn, Device device, boolean own) {
        var name = device.userAgent() == null ? turn.say("device.unknown") : Browsers.name(device.userAgent());
        var seen = turn.say(own ? "device.this" : "device.seen", day(turn, device.seen()));
        return new Fact(
                name,
                seen,
                own ? null : turn.form("/account/devices/" + device.id(), "device.revoke", List.of(), Map.of()));
    }
}
