package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One index, written by one process. Its commits say up to which place of the outbox it is complete.
final class Index implements Closeable {
    private static final Logger LOG = Logger.getLogger(Index.class);

    /// Counts up with every change of fields or analysis: an index of another form is made anew.
    private static final String FORM = "1";

    private static final double BUFFER_MEGABYTES = 24;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Frequencies frequencies = new Frequencies();
    private @Nullable Commit commit;

    private Index(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        searchers = new SearcherManager(writer, new SearcherFactory());
        commit = Commit.of(writer);
    }

    /// Opens the index or begins an empty one.
    ///
    /// @throws org.apache.lucene.store.LockObtainFailedException when another process has it
    static Index open(Directory directory) throws IOException {
        try {
            return new Index(directory, new IndexWriter(directory, settings()));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            LOG.warnf("search: the index cannot be read and is made anew: %s", e.getMessage());
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new Index(directory, new IndexWriter(directory, settings()));
        }
    }

    private static IndexWriterConfig settings() {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    /// What the index was committed with last; nothing when it was never complete.
    Optional<Commit> committed() {
        return Optional.ofNullable(commit);
    }

    /// Adds or replaces those that readers may see, and removes the others.
    void put(Collection<Story> stories) throws IOException {
        for (var story : stories) {
            var key = StoryDocument.key(story.id());
            if (story.status().listed()) {
                writer.updateDocument(key, StoryDocument.of(story));
            } else {
                writer.deleteDocuments(key);
            }
        }
    }

    /// Removes everything; readers see it only after [#refresh].
    void clear() throws IOException {
        writer.deleteAll();
    }

    /// Lets readers see what was put.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Writes everything to disk.
    ///
    /// @param place up to which the index is complete now
    void commit(Place place, Instant at) throws IOException {
        commit = new Commit(place, at);
        writer.setLiveCommitData(commit.data().entrySet());
        writer.commit();
    }

    /// False after an error that the writer cannot get over, such as a full disk.
    boolean usable() {
        return writer.isOpen();
    }

    <T> T search(Search<T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    Frequencies frequencies() {
        return frequencies;
    }

    /// Forgets what was not committed.
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    @FunctionalInterface
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /// What a commit says of itself.
    record Commit(Place place, Instant at) {
        private static final String TRANSACTION = "transaction";
        private static final String NUMBER = "number";
        private static final String AT = "at";

        static @Nullable Commit of(IndexWriter writer) {
            var entries = writer.getLiveCommitData();
            if (entries == null) {
                return null;
            }
            var data = new HashMap<String, String>();
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            if (!FORM.equals(data.get("form"))) {
                return null;
            }
            var place = new Place(number(data, TRANSACTION), number(data, NUMBER));
            return new Commit(place, Instant.parse(Objects.requireNonNull(data.get(AT))));
        }

        private static long number(Map<String, String> data, String key) {
            return Long.parseLong(Objects.requireNonNull(data.get(key)));
        }

        Map<String, String> data() {
            return Map.of(
                    "form",
                    FORM,
                    TRANSACTION,
                    Long.toString(place.transaction()),
                    NUMBER,
                    Long.toString(place.number()),
                    AT,
                    at.toString());
        }
    }
}
