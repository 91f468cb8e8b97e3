package broadsheet.transparency;

import broadsheet.kernel.TaiwanDates;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerFacts;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A statement of reasons as the EU's transparency database takes it (DSA 24 (5)): made from the
/// public ledger, so that nothing personal can be in it. What its author wrote and what the
/// moderator wrote to its author stay in the house.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicStatement(
        @JsonProperty("puid") String number,

        @JsonProperty("decision_visibility") @Nullable List<String> visibility,

        @JsonProperty("decision_visibility_other") @Nullable String visibilityOther,

        @JsonProperty("decision_account") @Nullable String account,

        @JsonProperty("end_date_account_restriction") @Nullable
        String accountEnds,

        @JsonProperty("decision_ground") String ground,

        @JsonProperty("illegal_content_legal_ground") @Nullable
        String law,

        @JsonProperty("illegal_content_explanation") @Nullable
        String lawExplained,

        @JsonProperty("incompatible_content_ground") @Nullable
        String clause,

        @JsonProperty("incompatible_content_explanation") @Nullable
        String clauseExplained,

        @JsonProperty("category") String category,

        @JsonProperty("category_specification") List<String> keywords,

        @JsonProperty("content_type") List<String> type,

        @JsonProperty("content_date") String written,

        @JsonProperty("content_language") String language,

        @JsonProperty("application_date") String applied,

        @JsonProperty("decision_facts") String facts,

        @JsonProperty("source_type") String source,

        @JsonProperty("automated_detection") String detected,

        @JsonProperty("automated_decision") String decided) {
    private static final String EXPLAINED = "What was found against this ground is told to the person concerned.";

    /// @param written when the object was written, as far as it is still known
    /// @param language of the paper
    static PublicStatement of(LedgerEntry entry, @Nullable Instant written, String language, boolean notice) {
        var facts = entry.facts();
        var lawful = facts.law() != null;
        var measure = Objects.requireNonNull(facts.measure());
        var category = lawful ? Category.ofLaw(facts.law()) : Category.CLAUSE;
        var ends = facts.ends();
        return new PublicStatement(
                "statement-" + facts.statement(),
                visibility(measure),
                other(measure),
                account(measure),
                ends == null ? null : day(ends),
                lawful ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
                facts.law(),
                lawful ? EXPLAINED : null,
                lawful ? null : "Clause " + facts.clause() + " of the rules, version " + facts.version(),
                lawful ? null : EXPLAINED,
                category.name(),
                List.of(Objects.requireNonNullElse(category.keyword(), Category.OTHER)),
                List.of("CONTENT_TYPE_TEXT"),
                day(written == null ? entry.at() : written),
                language.split("-", 2)[0].toUpperCase(Locale.ROOT),
                day(entry.at()),
                said(facts),
                source(facts, notice),
                facts.detected() ? "Yes" : "No",
                facts.decided() ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED");
    }

    private static String day(Instant at) {
        return TaiwanDates.day(at).toString();
    }

    private static @Nullable List<String> visibility(String measure) {
        return switch (measure) {
            case "remove", "refuse" -> List.of("DECISION_VISIBILITY_CONTENT_REMOVED");
            case "hold" -> List.of("DECISION_VISIBILITY_CONTENT_DISABLED");
            case "rename", "warn" -> List.of("DECISION_VISIBILITY_OTHER");
            default -> null;
        };
    }

    private static @Nullable String other(String measure) {
        return switch (measure) {
            case "rename" -> "The nickname was taken away";
            case "warn" -> "A warning";
            default -> null;
        };
    }

    private static @Nullable String account(String measure) {
        return switch (measure) {
            case "suspend" -> "DECISION_ACCOUNT_SUSPENDED";
            case "end_membership" -> "DECISION_ACCOUNT_TERMINATED";
            default -> null;
        };
    }

    /// Nothing of what was written: which kind of object, found how, decided by whom.
    private static String said(LedgerFacts facts) {
        return "A reader's %s. %s %s"
                .formatted(
                        Objects.requireNonNullElse(facts.object(), "post"),
                        facts.detected() ? "Found by a program." : "Found by a person.",
                        facts.decided()
                                ? "Decided by a program."
                                : "Decided by a " + facts.role().replace('_', ' ') + ".");
    }

    private static String source(LedgerFacts facts, boolean notice) {
        if (notice) {
            return "SOURCE_ARTICLE_16";
        }
        return Objects.equals(facts.source(), "own_initiative") ? "SOURCE_VOLUNTARY" : "SOURCE_TYPE_OTHER_NOTIFICATION";
    }
}
