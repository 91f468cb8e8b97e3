package broadsheet.search.index;

import broadsheet.platform.events.Outbox.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// An index of Lucene, written by one process. Its commits say up to which place of the outbox it is complete.
///
/// @param <T> an item
public final class LuceneIndex<T> implements Engine<T> {
    /// The field by which an item is found again.
    public static final String KEY = "id";

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class);
    static final String AT = "at";
    private static final double BUFFER_MEGABYTES = 24;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Form<T> form;
    private @Nullable Commit commit;

    private LuceneIndex(Directory directory, IndexWriter writer, Form<T> form) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.form = form;
        searchers = new SearcherManager(writer, new SearcherFactory());
        commit = Data.read(writer, form.name);
    }

    /// How items become documents.
    ///
    /// @param name counts up with every change of fields or analysis: an index of another form is made anew
    public record Form<T>(String name, Function<T, Document> document) {}

    /// Opens the index or begins an empty one.
    ///
    /// @param folder null for one in memory
    /// @throws org.apache.lucene.store.LockObtainFailedException when another process has it
    public static <T> LuceneIndex<T> open(@Nullable Path folder, Form<T> form) throws IOException {
        var directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
        try {
            return new LuceneIndex<>(directory, new IndexWriter(directory, settings()), form);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
            LOG.warnf("search: the index cannot be read and is made anew: %s", e.getMessage());
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new LuceneIndex<>(directory, new IndexWriter(directory, settings()), form);
        }
    }

    private static IndexWriterConfig settings() {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        var policy = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setMergePolicy(policy)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    /// The term of an item.
    public static Term key(long id) {
        return new Term(KEY, Long.toString(id));
    }

    @Override
    public Optional<Commit> committed() {
        return Optional.ofNullable(commit);
    }

    @Override
    public void replace(Collection<Long> ids, Collection<T> visible) throws IOException {
        if (!ids.isEmpty()) {
            writer.deleteDocuments(ids.stream().map(LuceneIndex::key).toArray(Term[]::new));
        }
        for (var item : visible) {
            writer.addDocument(form.document.apply(item));
        }
    }

    @Override
    public void clear() throws IOException {
        writer.deleteAll();
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void commit(Place place, Instant at) throws IOException {
        commit = new Commit(place, at);
        writer.setLiveCommitData(Data.of(commit, form.name).entrySet());
        writer.commit();
        // Of readers that were closed meanwhile.
        writer.deleteUnusedFiles();
    }

    @Override
    public void purge() throws IOException {
        writer.forceMergeDeletes(true);
    }

    @Override
    public boolean usable() {
        return writer.isOpen();
    }

    @Override
    public long documents() throws IOException {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /// Asks the newest state that was refreshed.
    public <R> R search(Search<R> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Forgets what was not committed.
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /// A search.
    @FunctionalInterface
    public interface Search<R> {
        R on(IndexSearcher searcher) throws IOException;
    }

    /// What a commit says of itself.
    private static final class Data {
        private static final String FORM = "form";
        private static final String TRANSACTION = "transaction";
        private static final String NUMBER = "number";

        static @Nullable Commit read(IndexWriter writer, String form) {
            var entries = writer.getLiveCommitData();
            if (entries == null) {
                return null;
            }
            var data = new HashMap<String, String>();
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            if (!form.equals(data.get(FORM))) {
                return null;
            }
            var place = new Place(number(data, TRANSACTION), number(data, NUMBER));
            return new Commit(place, Instant.parse(Objects.requireNonNull(data.get(AT))));
        }

        private static long number(Map<String, String> data, String key) {
            return Long.parseLong(Objects.requireNonNull(data.get(key)));
        }

        static Map<String, String> of(Commit commit, String form) {
            return Map.of(
                    FORM,
                    form,
                    TRANSACTION,
                    Long.toString(commit.place().transaction()),
                    NUMBER,
                    Long.toString(commit.place().number()),
                    AT,
                    commit.at().toString());
        }
    }
}
