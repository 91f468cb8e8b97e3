package broadsheet.related;

import broadsheet.related.Related.Reason;

/// Reasons as they are kept: `event`, `subject:立訊精密`.
final class ReasonCode {
    private static final String EVENT = "event";
    private static final String SUBJECT = "subject:";
    private static final String DESK = "desk:";
    private static final String SIMILAR = "similar";

    private ReasonCode() {}

    static String of(Reason reason) {
        return switch (reason) {
            case Reason.SameEvent() -> EVENT;
            case Reason.SameSubject(var subject) -> SUBJECT + subject;
            case Reason.SameDesk(var name) -> DESK + name;
            case Reason.Similar() -> SIMILAR;
        };
    }

    static Reason reason(String code) {
        if (code.startsWith(SUBJECT)) {
            return new Reason.SameSubject(code.substring(SUBJECT.length()));
        }
        if (code.startsWith(DESK)) {
            return new Reason.SameDesk(code.substring(DESK.length()));
        }
        return code.equals(EVENT) ? new Reason.SameEvent() : new Reason.Similar();
    }
}
