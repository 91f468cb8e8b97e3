package broadsheet.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of the ledger.
///
/// @param seal hash of what is personal about it and kept elsewhere, or null; whoever has that can show that it is the
///     same, and once it is erased the hash tells nothing
/// @param place where it stands in the chain, or null within the first second
/// @param hash of the chain up to it, or null likewise
public record LedgerEntry(
        long id,
        Instant at,
        LedgerKind kind,
        LedgerFacts facts,
        @Nullable Seal seal,
        @Nullable Long place,
        @Nullable Seal hash) {}
