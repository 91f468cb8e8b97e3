package broadsheet.site.member;

import broadsheet.forum.own.MemberComments;
import broadsheet.forum.own.Written;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.Shows;
import broadsheet.site.TextMaker;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The page of a member: four statements. It goes stale with the name, and with the discussions that it shows; a
/// comment
/// elsewhere appears within a minute. Search engines are asked not to list it.
@Singleton
final class MemberMaker {
    private static final int PAGE = 20;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Sheets sheets;
    private final Members members;
    private final MemberComments comments;
    private final WrittenLines lines;
    private final TextMaker texts;
    private final Clock clock;

    MemberMaker(
            Sheets sheets, Members members, MemberComments comments, WrittenLines lines, TextMaker texts, Clock clock) {
        this.sheets = sheets;
        this.members = members;
        this.comments = comments;
        this.lines = lines;
        this.texts = texts;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, "/member/{id}", Set.of("after"), this::member);
    }

    MadePage member(PageRequest request) {
        var id = number(request.variable("id"));
        var given = request.parameter("after");
        var after = given.isEmpty() ? Long.valueOf(Long.MAX_VALUE) : number(given.get());
        var member = id == null || after == null ? null : members.find(id).orElse(null);
        if (member == null || after == null) {
            return texts.notFound(request, null);
        }
        var sheet = sheets.forHost(request);
        var written = comments.visible(member.id(), after, PAGE);
        remember(sheet.shows(), member, written.items());
        var next = written.next() == null ? null : member.path() + "?after=" + written.next();
        return page(sheet, member, lines.of(written.items(), sheet, false), next);
    }

    private void remember(Shows shows, Member member, List<Written> written) {
        shows.part(Shows.member(member.id())).until(clock.instant().plus(FRESH));
        written.forEach(one -> shows.story(one.story()).discussion(one.story()));
    }

    private MadePage page(Sheet sheet, Member member, List<MemberView.Line> written, @Nullable String next) {
        var words = WrittenLines.words(sheet);
        var title = member.nickname();
        var description = words.text("description", title, sheet.paper().name());
        var head = Head.plain(title, description, null, "/" + sheet.paper().slug() + "/");
        var facts = List.of(
                words.text("since", sheet.dates().dayOf(member.since()).text()),
                words.text("count", String.format(Locale.ROOT, "%,d", comments.count(member.id()))));
        var view = new MemberView(sheet.frame(head, null), words, member.id(), title, facts, written, next);
        return sheet.page(200, "site/member.jte", view);
    }

    private static @Nullable Long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }
}
