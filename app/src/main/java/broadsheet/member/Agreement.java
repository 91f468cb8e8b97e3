package broadsheet.member;

import java.time.Instant;

/// That a member agreed to the rules of a paper in a version.
public record Agreement(long paperId, int version, Instant at) {}
