package broadsheet.related;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.related.Related.Reason;

/// Reasons as readers read them.
public final class ReasonWords {
    private ReasonWords() {}

    /// 同一事件, 同談立訊精密.
    public static String of(Reason reason, Language language) {
        var words = Words.of("related", language);
        return switch (reason) {
            case Reason.SameEvent() -> words.text("related.event");
            case Reason.SameSubject(var subject) -> words.text("related.subject", subject);
            case Reason.SameDesk(var name) -> words.text("related.desk", name);
            case Reason.Similar() -> words.text("related.similar");
        };
    }
}
