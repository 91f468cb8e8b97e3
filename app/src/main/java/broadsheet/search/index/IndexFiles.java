package broadsheet.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;

/// Reads what an index on disk holds, as far as it was committed, beside whoever has it open.
final class IndexFiles {
    private IndexFiles() {}

    /// The versions of items by their ids.
    record Kept(Map<Long, Long> versions, Instant at) {}

    /// Nothing when there is no index that was ever complete.
    static Optional<Kept> read(Path folder, String number, String version) throws IOException {
        var current = Generations.inUse(folder);
        if (current.isEmpty() || !Files.isDirectory(current.get())) {
            return Optional.empty();
        }
        try (var directory = FSDirectory.open(current.get());
                var reader = DirectoryReader.open(directory)) {
            var at = reader.getIndexCommit().getUserData().get(LuceneIndex.AT);
            var versions = new HashMap<Long, Long>();
            for (var leaf : reader.leaves()) {
                read(leaf.reader(), number, version, versions);
            }
            return at == null ? Optional.empty() : Optional.of(new Kept(versions, Instant.parse(at)));
        } catch (IndexNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void read(LeafReader leaf, String number, String version, Map<Long, Long> into) throws IOException {
        var live = leaf.getLiveDocs();
        var numbers = DocValues.getNumeric(leaf, number);
        var versions = DocValues.getNumeric(leaf, version);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if ((live == null || live.get(document))
                    && numbers.advanceExact(document)
                    && versions.advanceExact(document)) {
                into.put(numbers.longValue(), versions.longValue());
            }
        }
    }
}
