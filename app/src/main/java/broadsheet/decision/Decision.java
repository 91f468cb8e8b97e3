package broadsheet.decision;

import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision on one object.
///
/// @param statements numbers of the statements of reasons, one for each measure
/// @param note for colleagues alone
public record Decision(
        long id,
        Target target,
        Instant at,
        @Nullable Long staff,
        String role,
        List<Measure> measures,
        @Nullable String clause,
        @Nullable String law,
        String facts,
        String note,
        List<Long> statements) {}
