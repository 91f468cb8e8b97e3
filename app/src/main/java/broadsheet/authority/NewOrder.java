package broadsheet.authority;

import broadsheet.rules.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order that has come in.
///
/// @param paper at which it is entered; the paper of its object counts, when it has one
/// @param received when it came
public record NewOrder(
        long paper,
        Order.Sender sender,
        Order.Kind kind,
        String law,
        String words,
        @Nullable Target target,
        Instant received) {}
