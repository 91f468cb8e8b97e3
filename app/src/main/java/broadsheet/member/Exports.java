package broadsheet.member;

import broadsheet.platform.db.Json;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Everything that is kept of a member, for the member.
@Singleton
public final class Exports {
    private final Instance<OwnData> owners;

    Exports(@Any Instance<OwnData> owners) {
        this.owners = owners;
    }

    /// A ZIP archive with one JSON file a feature.
    public byte[] archive(long memberId) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var owner :
                    owners.stream().sorted(Comparator.comparing(OwnData::name)).toList()) {
                zip.putNextEntry(new ZipEntry(owner.name() + ".json"));
                zip.write(Json.write(owner.of(memberId)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
