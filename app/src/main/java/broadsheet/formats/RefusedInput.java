package broadsheet.formats;

import java.io.IOException;
import java.util.List;

/// The rest of an input cannot be read. Thrown inside the readers, where a parser stands between the finder and the
/// one who asked; the intake turns it into a [FeedEvent.Refused].
public final class RefusedInput extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<String> details;

    public RefusedInput(Reason reason, String... details) {
        super(reason.cause(List.of(details)));
        this.reason = reason;
        this.details = List.of(details);
    }

    /// This refusal as the event of the item with that number.
    public FeedEvent.Refused at(long number) {
        return new FeedEvent.Refused(new Refusal(number, null, reason, details));
    }
}
