package broadsheet.member.proof;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

@Singleton
final class ProofStore {
    private static final String SELECT = """
            select proof.*, erased_at is null and exists (
                select from member where member.id = member_id and erasure_at is null) as cancelled
            from member_erasure proof
            """;

    private final Database database;

    ProofStore(Database database) {
        this.database = database;
    }

    /// A wish that was taken back and comes again has the newer code.
    void begin(long member, byte[] hash, boolean postsToo, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into member_erasure (member_id, code_hash, asked_at, posts_too)
                        values (:member, :hash, :now, :posts)
                        on conflict (member_id) where member_id is not null do update
                            set code_hash = excluded.code_hash, asked_at = excluded.asked_at,
                                posts_too = excluded.posts_too
                        """)
                .bind("member", member)
                .bind("hash", hash)
                .bind("now", now)
                .bind("posts", postsToo)
                .execute());
    }

    void done(long member, boolean postsToo, List<String> parts, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update member_erasure set member_id = null, erased_at = :now, posts_too = :posts, parts = :parts
                        where member_id = :member
                        """)
                .bind("member", member)
                .bind("now", now)
                .bind("posts", postsToo)
                .bindArray("parts", String.class, parts)
                .execute());
    }

    Optional<ErasureProof> find(byte[] hash) {
        return database.use(handle ->
                one(handle.createQuery(SELECT + "where code_hash = :hash").bind("hash", hash)));
    }

    Optional<ErasureProof> pending(long member) {
        return database.use(handle ->
                one(handle.createQuery(SELECT + "where member_id = :member").bind("member", member)));
    }

    private static Optional<ErasureProof> one(Query query) {
        return query.map((row, context) -> proof(row)).findOne();
    }

    private static ErasureProof proof(ResultSet row) throws SQLException {
        var erased = row.getObject("erased_at", OffsetDateTime.class);
        return new ErasureProof(
                row.getLong("id"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("posts_too"),
                row.getBoolean("cancelled"),
                erased == null ? null : erased.toInstant(),
                List.of((String[]) row.getArray("parts").getArray()));
    }
}
