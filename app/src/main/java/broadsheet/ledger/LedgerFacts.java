package broadsheet.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an entry says. Nothing of it is personal: no member, no nickname, no word that a reader wrote. Codes are short
/// words without a line break.
///
/// @param paper whose rules were applied
/// @param story under which it happened, or null
/// @param object `post`, `tag`, `nickname`, `story`, or null
/// @param measure code of a measure, or null
/// @param clause with `version`, or null when the law was the ground
/// @param law the legal ground, or null
/// @param source `notice`, `own_initiative`, `order`, or null
/// @param detected true when a program found it
/// @param decided true when a program decided it
/// @param role who decided, by role
/// @param ends when the measure ends by itself, or null
/// @param statement number of the statement of reasons, or null
/// @param about number of the entry that is taken back or appealed, or null
/// @param outcome `upheld`, `rejected`, `granted` …, or null
/// @param seconds how long the decision took, or null
public record LedgerFacts(
        long paper,
        @Nullable Long story,
        @Nullable String object,
        @Nullable String measure,
        @Nullable String clause,
        @Nullable Integer version,
        @Nullable String law,
        @Nullable String source,
        boolean detected,
        boolean decided,
        String role,
        @Nullable Instant ends,
        @Nullable Long statement,
        @Nullable Long about,
        @Nullable String outcome,
        @Nullable Long seconds) {
    /// Facts of which only these are known.
    public static LedgerFacts of(long paper, String role) {
        return new LedgerFacts(
                paper, null, null, null, null, null, null, null, false, false, role, null, null, null, null, null);
    }

    /// What happened to a story.
    public static LedgerFacts ofStory(long paper, long story, String role) {
        return new LedgerFacts(
                paper, story, "story", null, null, null, null, null, false, false, role, null, null, null, null, null);
    }

    /// The same, about another entry, with what came of it.
    public LedgerFacts about(@Nullable Long entry, String result, @Nullable Long took) {
        return new LedgerFacts(
                paper, story, object, measure, clause, version, law, source, detected, decided, role, ends, statement,
                entry, result, took);
    }

    /// The same, decided by a person with this role.
    public LedgerFacts by(String person) {
        return new LedgerFacts(
                paper, story, object, measure, clause, version, law, source, detected, false, person, ends, statement,
                about, outcome, seconds);
    }
}
