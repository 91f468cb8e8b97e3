package broadsheet.member.proof;

import broadsheet.account.Tokens;
import broadsheet.member.OwnData;
import broadsheet.platform.db.Database;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Keeps the proofs. Each is finished in the transaction of the erasure itself, so that there is
/// none without it.
@Singleton
public final class ErasureProofs implements OwnData {
    private static final int LONGEST_CODE = 100;

    private final Database database;
    private final ProofStore store;
    private final Instance<OwnData> owners;
    private final Clock clock;

    ErasureProofs(Database database, ProofStore store, @Any Instance<OwnData> owners, Clock clock) {
        this.database = database;
        this.store = store;
        this.owners = owners;
        this.clock = clock;
    }

    /// Somebody wants to be erased: the code by which the proof is found, which is kept nowhere.
    public String begin(long member, boolean postsToo) {
        var code = Tokens.fresh();
        store.begin(member, Tokens.sha256(code), postsToo, now());
        return code;
    }

    /// What became of it.
    public Optional<ErasureProof> find(String code) {
        return code.length() > LONGEST_CODE ? Optional.empty() : store.find(Tokens.sha256(code));
    }

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public Object of(long memberId) {
        return store.pending(memberId).map(List::of).orElse(List.of());
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        var parts = owners.stream().map(OwnData::name).sorted().toList();
        var _ = database.transaction(() -> {
            if (store.pending(memberId).isEmpty()) {
                store.begin(memberId, Tokens.sha256(Tokens.fresh()), postsToo, now());
            }
            store.done(memberId, postsToo, parts, now());
            return parts;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
