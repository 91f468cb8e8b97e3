package broadsheet.statement;

import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A statement of reasons to be issued.
///
/// @param paper whose rules are applied
/// @param member whom it concerns, or null for staff
/// @param story under which it happened, or null
/// @param ends when the measure ends by itself: for [Measure#SUSPEND] alone
/// @param bulk the decision over many objects that it is part of, or null
public record NewStatement(
        long paper,
        @Nullable Long member,
        Target target,
        @Nullable Long story,
        Measure measure,
        @Nullable Instant ends,
        Basis basis,
        Facts facts,
        Decider by,
        @Nullable Long bulk,
        Delivery delivery) {
    public NewStatement {
        if (measure == Measure.NONE) {
            throw new IllegalArgumentException("no measure, no statement");
        }
        if ((measure == Measure.SUSPEND) != (ends != null)) {
            throw new IllegalArgumentException("a suspension ends, and nothing else does");
        }
    }

    /// The short form for what a program holds or refuses at posting: shown at once on the screen.
    public static NewStatement atPosting(
            long paper, @Nullable Long member, Target target, @Nullable Long story, Measure measure, Automatic why) {
        return new NewStatement(
                paper,
                member,
                target,
                story,
                measure,
                null,
                new Basis.Rule(why.clause(), why.version()),
                Facts.automatic(why.text(), why.evidence()),
                Decider.PROGRAM,
                null,
                Delivery.SCREEN);
    }

    /// Why a program held or refused something.
    ///
    /// @param text what was found, in words for its author
    /// @param evidence the text that was held or refused
    public record Automatic(String clause, int version, String text, String evidence) {}
}
