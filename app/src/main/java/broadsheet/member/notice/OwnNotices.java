package broadsheet.member.notice;

import broadsheet.member.OwnData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a member was told.
@Singleton
final class OwnNotices implements OwnData {
    private static final int ALL = 100_000;

    private final NoticeStore store;
    private final NoticeChoiceStore choices;

    OwnNotices(NoticeStore store, NoticeChoiceStore choices) {
        this.store = store;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Object of(long memberId) {
        var told = store.before(memberId, Long.MAX_VALUE, ALL).stream()
                .map(OwnNotices::told)
                .toList();
        return new Own(choices.mails(memberId), told);
    }

    private static Told told(Notice notice) {
        return switch (notice.about()) {
            case Notice.Reply(var comment) -> new Told("reply", comment, null, null, notice.at(), notice.read());
            case Notice.Decision(var text, var link) ->
                new Told("decision", null, text, link, notice.at(), notice.read());
            case Notice.NewRules(var text, var link) -> new Told("rules", null, text, link, notice.at(), notice.read());
        };
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.forget(memberId);
        choices.forget(memberId);
    }

    record Own(boolean mail, List<Told> notices) {}

    record Told(
            String kind,
            @Nullable Long comment,
            @Nullable String text,
            @Nullable String link,
            Instant at,
            @Nullable Instant read) {}
}
