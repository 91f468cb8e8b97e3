package broadsheet.appeal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Appeals as JSON.
final class AppealJson {
    private AppealJson() {}

    @Schema(name = "NewAppeal", requiredProperties = "text")
    record NewOne(
            @Schema(description = "Number of the statement of reasons: for the member whom it concerns") @Nullable
            Long statement,

            @Schema(description = "Or the secret of the statement's letter") @Nullable
            String secret,

            @Schema(description = "Or the secret of a report's status page, with `object`") @Nullable
            String report,

            @Schema(description = "The object whose report was rejected: `post:12`") @Nullable
            String object,

            @Schema(description = "Why; 1 to 2,000 characters") @Nullable
            String text) {}

    @Schema(name = "Appeal")
    record One(
            long id,
            @Nullable Long statement,
            @Nullable Long report,
            String object,

            @Schema(enumeration = {"open", "granted", "refused"})
            String state,

            Instant filed,

            @Schema(description = "When it should be decided")
            Instant due,

            @Nullable Instant decided,
            @Nullable String answer) {
        static One of(Appeal appeal) {
            return new One(
                    appeal.id(),
                    appeal.statement(),
                    appeal.report(),
                    appeal.target().toString(),
                    appeal.state().code(),
                    appeal.filed(),
                    appeal.due(),
                    appeal.decided(),
                    appeal.answer());
        }
    }

    @Schema(
            name = "AppealDecision",
            requiredProperties = {"granted", "answer"})
    record Judged(
            @Nullable Boolean granted,

            @Schema(description = "Why, for who appealed") @Nullable
            String answer) {}
}
