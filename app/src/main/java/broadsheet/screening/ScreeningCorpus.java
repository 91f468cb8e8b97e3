package broadsheet.screening;

import java.time.Instant;
import java.util.function.Predicate;

/// The posts of the past, on which a rule is tried before it counts. Whoever keeps posts has a bean of this type.
public interface ScreeningCorpus {
    /// Gives the posts of a paper since a moment, newest first, until one of them ends it by returning false.
    void read(long paperId, Instant since, Predicate<PastPost> taken);
}
