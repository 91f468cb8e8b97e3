package broadsheet.decision;

import broadsheet.forum.copy.Copy;
import broadsheet.queue.QueueItem;
import broadsheet.report.Exhibit;
import broadsheet.report.Report;
import broadsheet.rules.Measure;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The queue and decisions as JSON.
final class DecisionJson {
    private DecisionJson() {}

    @Schema(name = "QueueItem")
    record Item(
            long id,
            String paper,

            @Schema(description = "`post:12`, `tag:7` or `nickname:3`")
            String object,

            @Nullable Long story,

            @Schema(enumeration = {"life", "law", "appeal", "held", "rule", "found"})
            String harm,

            @Schema(description = "Harm, reach and accuracy are multiplied, and grow with age")
            double reach,

            double accuracy,
            int reports,
            Instant opened,
            Instant due,

            @Schema(description = "Who has taken it up, or null") @Nullable
            String claimedBy,

            @Schema(description = "Number of the appeal that it is, or null") @Nullable
            Long appeal,

            @Schema(description = "How many open items are nearly the same, this one included")
            int similar,

            @Schema(description = "What it says, or null when it is gone") @Nullable
            String text,

            List<Reason> reasons) {
        static Item of(QueueItem item, String paper, @Nullable Exhibit exhibit, List<Report> reports, Instant now) {
            var claim = item.claim();
            return new Item(
                    item.id(),
                    paper,
                    item.target().toString(),
                    item.story(),
                    item.harm().code(),
                    item.reach(),
                    item.accuracy(),
                    reports.size(),
                    item.opened(),
                    item.due(),
                    claim == null || claim.until().isBefore(now) ? null : claim.name(),
                    item.appeal(),
                    item.similar(),
                    exhibit == null ? null : exhibit.text(),
                    reports.stream().map(Reason::of).toList());
        }
    }

    @Schema(name = "QueueReason")
    record Reason(
            @Schema(description = "Number of the report") long report,
            @Nullable String clause,
            @Nullable String law,
            String words,

            @Schema(description = "How often its reporter was right, 0 to 1")
            double accuracy) {
        static Reason of(Report report) {
            var law = report.law();
            return new Reason(
                    report.number(),
                    report.clause(),
                    law == null ? null : law.code(),
                    report.words(),
                    report.accuracy());
        }
    }

    @Schema(name = "ModerationQueue")
    record Queue(List<Item> items, @Nullable String next) {}

    @Schema(name = "SimilarItems")
    record Similar(
            @Schema(description = "Numbers of other open items: for `items` of a decision")
            List<Long> items,

            @Schema(description = "At most 200") List<Unreported> copies) {}

    @Schema(name = "UnreportedCopy")
    record Unreported(
            @Schema(description = "Number of the post: for `copies` of a decision")
            long post,

            long story,
            String name,
            String text) {
        static Unreported of(Copy copy) {
            return new Unreported(copy.id(), copy.story(), copy.name(), copy.text());
        }
    }

    @Schema(name = "Find", requiredProperties = "object")
    record Find(
            @Schema(description = "`post:12`, `tag:7` or `nickname:3`") @Nullable
            String object,

            @Schema(description = "Whose rules count for a nickname; else the first paper at which one moderates")
            @Nullable
            String paper) {}

    @Schema(
            name = "NewDecision",
            requiredProperties = {"items", "measures", "facts"})
    record NewOne(
            @Schema(description = "Numbers of 1 to 1,000 open items of the queue") @Nullable
            List<Long> items,

            @Schema(description = "Numbers of posts that nobody reported and that say the same as the first item's")
            @Nullable
            List<Long> copies,

            @Schema(
                    description =
                            "`warn`, `hold`, `remove`, `rename`, `suspend`, `end_membership`; empty for no measure")
            @Nullable
            List<String> measures,

            @Schema(description = "Id of a clause of the rules in force; with a measure this or `law`") @Nullable
            String clause,

            @Nullable String law,

            @Schema(description = "What is wrong, for the person concerned; without a measure why nothing is") @Nullable
            String facts,

            @Schema(description = "How long a suspension lasts, 1 to 365") @Nullable
            Integer days,

            @Schema(description = "Whoever reported it knew better") @Nullable
            Boolean unfounded,

            @Schema(description = "For colleagues alone") @Nullable
            String note) {}

    @Schema(name = "Decision")
    record One(
            long id,
            String object,
            Instant at,
            String role,
            List<String> measures,

            @Schema(description = "Numbers of the statements of reasons, one for each measure")
            List<Long> statements) {
        static One of(Decision decision) {
            return new One(
                    decision.id(),
                    decision.target().toString(),
                    decision.at(),
                    decision.role(),
                    decision.measures().stream().map(Measure::code).toList(),
                    decision.statements());
        }
    }

    @Schema(name = "Decisions")
    record All(List<One> items) {}
}
