package broadsheet.ledger;

import broadsheet.platform.events.Event;

/// The chain is longer.
///
/// @param length how many entries it has now
public record LedgerGrown(long length) implements Event {}
