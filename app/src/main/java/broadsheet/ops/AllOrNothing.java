package broadsheet.ops;

import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import java.util.function.Supplier;

/// Several changes of one command: a refusal of any leaves none.
final class AllOrNothing {
    private AllOrNothing() {}

    static <T> Outcome<T> run(Supplier<Outcome<T>> changes) {
        try {
            return DataCommand.bean(Database.class).transaction(() -> switch (changes.get()) {
                case Outcome.Done<T> done -> done;
                case Outcome.Refused<T> refused -> throw new RolledBack(refused);
            });
        } catch (RolledBack rolledBack) {
            return rolledBack.outcome();
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome.Refused<?> refused;

        RolledBack(Outcome.Refused<?> refused) {
            super(refused.toString(), null, false, false);
            this.refused = refused;
        }

        <T> Outcome<T> outcome() {
            return new Outcome.Refused<>(refused.problems());
        }
    }
}
