package broadsheet.member.web;

import broadsheet.member.notice.Notice;
import broadsheet.member.notice.Notices;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What members have for themselves, as JSON.
final class OwnJson {
    private OwnJson() {}

    @Schema(name = "Muted")
    record Muted(@Schema(description = "Ids of members") List<Long> items) {}

    @Schema(name = "Notices")
    record Told(
            List<One> items,

            @Schema(description = "`after` of the next page") @Nullable
            String next,

            @Schema(description = "How many were not seen, at most 100")
            int unread) {
        static Told of(Notices.Page page, int unread) {
            var next = page.next();
            return new Told(
                    page.items().stream().map(OwnJson::one).toList(),
                    next == null ? null : Long.toString(next),
                    unread);
        }
    }

    private static One one(Notice notice) {
        var kind = notice.about().kind();
        return switch (notice.about()) {
            case Notice.Reply(var comment) ->
                new One(notice.id(), kind, comment, null, null, notice.at(), notice.read());
            case Notice.Decision(var text, var link) ->
                new One(notice.id(), kind, null, text, link, notice.at(), notice.read());
            case Notice.NewRules(var text, var link) ->
                new One(notice.id(), kind, null, text, link, notice.at(), notice.read());
        };
    }

    @Schema(name = "Notice")
    record One(
            long id,

            @Schema(enumeration = {"reply", "decision", "rules"})
            String kind,

            @Schema(description = "Of a reply: the comment that answers") @Nullable
            Long comment,

            @Schema(description = "Of a decision and of new rules: in a sentence") @Nullable
            String text,

            @Schema(description = "Of both: where it says more") @Nullable
            String url,

            Instant at,

            @Schema(description = "When the member saw it") @Nullable
            Instant read) {}

    @Schema(name = "NoticesRead", requiredProperties = "upTo")
    record Read(
            @Schema(description = "Id of the newest notice that was seen") @Nullable
            Long upTo) {}
}
