package broadsheet.screening;

import broadsheet.screening.fold.FoldedText;
import java.util.List;
import java.util.function.Predicate;

/// A phase that asks about the writer and the discussion, not about the words.
record Circumstances(String name, String clause, Answer answer, Predicate<Draft> wrong) implements Phase {
    /// Asked before the words are looked at.
    static List<Phase> before(ScreeningLimits limits) {
        return List.of(
                new Circumstances(
                        "agreement",
                        "R1",
                        Answer.REFUSE,
                        draft -> !draft.writer().agreed()),
                new Circumstances(
                        "standing", "R2", Answer.REFUSE, draft -> draft.writer().suspended()),
                new Circumstances("mode", "R2", Answer.REFUSE, draft -> draft.mode() == Draft.Mode.CLOSED),
                new Circumstances(
                        "length",
                        "R2",
                        Answer.REFUSE,
                        draft -> draft.text().isBlank()
                                || draft.text().codePointCount(0, draft.text().length()) > limits.longest()),
                new Circumstances(
                        "flood", "R2", Answer.REFUSE, draft -> draft.writer().lastMinute() >= limits.perMinute()),
                new Circumstances(
                        "repeat", "R2", Answer.HOLD, draft -> draft.writer().repeats() >= limits.repeats()));
    }

    /// Asked after the words were looked at.
    static List<Phase> after(ScreeningLimits limits) {
        return List.of(
                new Circumstances(
                        "newcomer", "R2", Answer.HOLD, draft -> draft.writer().published() < limits.newcomer()),
                new Circumstances("review", "R2", Answer.HOLD, draft -> draft.mode() == Draft.Mode.REVIEWED));
    }

    @Override
    public List<Finding> examine(Draft draft, FoldedText folded) {
        return wrong.test(draft) ? List.of(new Finding(answer, name, name, clause, 0, 0, "", 1)) : List.of();
    }
}
