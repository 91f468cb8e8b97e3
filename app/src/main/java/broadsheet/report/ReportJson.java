package broadsheet.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Reports as JSON.
final class ReportJson {
    private ReportJson() {}

    @Schema(
            name = "NewReport",
            requiredProperties = {"objects", "words"})
    record NewOne(
            @Schema(description = "1 to 20 objects of one paper: `post:12`, `tag:7`, `nickname:3`") @Nullable
            List<String> objects,

            @Schema(description = "Id of a clause of the rules in force; this or `law`") @Nullable
            String clause,

            @Schema(enumeration = {"life", "children", "hate", "defamation", "privacy", "property", "fraud", "other"})
            @Nullable
            String law,

            @Schema(description = "Why; 1 to 2,000 characters") @Nullable
            String words,

            @Schema(description = "Asked for with `law`, but not for `children` and members") @Nullable
            String name,

            @Schema(description = "Where receipt and answer go; asked for like `name`") @Nullable
            String email,

            @Schema(description = "That all of it is true as far as you know; with `law` it must be true") @Nullable
            Boolean goodFaith) {}

    @Schema(name = "Receipt")
    record Receipt(
            long number,

            @Schema(description = "Address of the status page; a secret of whoever reported")
            String status,

            Instant received,

            @Schema(description = "When it should be decided")
            Instant due) {
        static Receipt of(broadsheet.report.Receipt receipt) {
            return new Receipt(receipt.number(), receipt.path(), receipt.received(), receipt.due());
        }
    }
}
