package broadsheet.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest extends BlobsContract {
    @TempDir
    Path folder;

    @Override
    Blobs blobs() {
        return new FolderBlobs(folder);
    }

    @AfterEach
    void noDraftIsLeft() throws IOException {
        try (var drafts = Files.list(folder.resolve("incoming"))) {
            assertThat(drafts).isEmpty();
        }
    }
}
