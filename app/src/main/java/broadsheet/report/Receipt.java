package broadsheet.report;

import java.time.Instant;

/// What whoever reports gets at once.
///
/// @param number of the report
/// @param path of its status page, which nobody else can find
/// @param due when it should be decided
public record Receipt(long number, String path, Instant received, Instant due) {}
