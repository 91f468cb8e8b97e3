package broadsheet.ledger;

import java.util.Objects;

/// The one text of an entry that is hashed. Never changed: old chains are checked with it.
final class Canon {
    private Canon() {}

    /// The hash of the chain up to an entry.
    static Seal link(Seal before, LedgerEntry entry) {
        var facts = entry.facts();
        return Seal.of(
                "1",
                before.hex(),
                Long.toString(entry.id()),
                entry.at().toString(),
                entry.kind().code(),
                Long.toString(facts.paper()),
                text(facts.story()),
                text(facts.object()),
                text(facts.measure()),
                text(facts.clause()),
                text(facts.version()),
                text(facts.law()),
                text(facts.source()),
                Boolean.toString(facts.detected()),
                Boolean.toString(facts.decided()),
                facts.role(),
                text(facts.ends()),
                text(facts.statement()),
                text(facts.about()),
                text(facts.outcome()),
                text(facts.seconds()),
                text(entry.seal()));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Seal seal ? seal.hex() : Objects.toString(value, "-");
    }
}
