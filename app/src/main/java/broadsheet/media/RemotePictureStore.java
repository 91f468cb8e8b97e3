package broadsheet.media;

import broadsheet.media.RemotePictures.Fetched;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

@Singleton
final class RemotePictureStore {
    private final Database database;

    RemotePictureStore(Database database) {
        this.database = database;
    }

    Map<String, Fetched> find(Collection<String> addresses) {
        return database.use(handle -> {
            var found = new HashMap<String, Fetched>();
            handle.createQuery("""
                            select s.address, m.* from media_source s join media m on m.hash = s.hash
                            where s.digest = any(:digests)
                            """)
                    .bindArray(
                            "digests",
                            String.class,
                            addresses.stream().map(RemotePictureStore::digest).toList())
                    .map((row, _) -> Map.entry(
                            row.getString("address"), new Fetched(MediaRows.picture(row), MediaRows.notes(row))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    void put(String address, String hash, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into media_source (digest, address, hash, fetched_at)
                        values (:digest, :address, :hash, :now)
                        on conflict (digest) do update set hash = excluded.hash, fetched_at = excluded.fetched_at
                        """)
                .bind("digest", digest(address))
                .bind("address", address)
                .bind("hash", hash)
                .bind("now", now)
                .execute());
    }

    private static String digest(String address) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
