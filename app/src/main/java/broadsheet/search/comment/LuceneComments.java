package broadsheet.search.comment;

import broadsheet.platform.events.Outbox;
import broadsheet.search.index.LuceneIndex;
import broadsheet.search.index.PieceStream;
import broadsheet.search.words.ReaderText;
import broadsheet.search.words.Wording;
import broadsheet.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// Comments in an index of Lucene.
final class LuceneComments implements CommentEngine {
    static final String NUMBER = "number";
    static final String VERSION = "version";
    static final String TEXT = "text";
    static final String AUTHOR = "author";

    private static final LuceneIndex.Form<SearchDocument> FORM =
            new LuceneIndex.Form<>("comments-1", LuceneComments::document);
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(NUMBER, SortField.Type.LONG, true));
    private static final Pattern PLACE = Pattern.compile("[0-9a-z-]{1,7}\\.[0-9a-z]{1,13}");
    private static final int RADIX = 36;
    private static final FieldType GRAMS = grams();

    private final LuceneIndex<SearchDocument> index;

    private LuceneComments(LuceneIndex<SearchDocument> index) {
        this.index = index;
    }

    static LuceneComments open(@Nullable Path folder) throws IOException {
        return new LuceneComments(LuceneIndex.open(folder, FORM));
    }

    private static Document document(SearchDocument comment) {
        var document = new Document();
        document.add(new StringField(LuceneIndex.KEY, Long.toString(comment.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, comment.id()));
        document.add(new NumericDocValuesField(VERSION, comment.version()));
        document.add(new Field(TEXT, new PieceStream(Tokens.grams(Wording.of(comment.text()))), GRAMS));
        document.add(new Field(AUTHOR, new PieceStream(Tokens.grams(Wording.of(comment.author()))), GRAMS));
        return document;
    }

    private static FieldType grams() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    @Override
    public Page find(ReaderText text, @Nullable String after, int limit) throws IOException {
        var from = after == null ? null : place(after).orElse(null);
        return index.search(searcher -> {
            var manager = new TopFieldCollectorManager(ORDER, limit + 1, from, Integer.MAX_VALUE);
            var top = searcher.search(CommentQuery.of(text), manager);
            var ids = Arrays.stream(top.scoreDocs)
                    .limit(limit)
                    .map(hit -> (Long) ((FieldDoc) hit).fields[1])
                    .toList();
            var more = top.scoreDocs.length > limit;
            return new Page(top.totalHits.value(), ids, more ? place((FieldDoc) top.scoreDocs[limit - 1]) : null);
        });
    }

    private static String place(FieldDoc hit) {
        var score = Float.floatToIntBits((Float) hit.fields[0]);
        return Integer.toString(score, RADIX) + "." + Long.toString((Long) hit.fields[1], RADIX);
    }

    private static Optional<FieldDoc> place(String text) {
        if (!PLACE.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = text.split("\\.", 2);
        try {
            var score = Float.intBitsToFloat(Integer.parseInt(parts[0], RADIX));
            return Optional.of(new FieldDoc(
                    Integer.MAX_VALUE, score, new Object[] {score, Long.parseLong(parts[1], RADIX)}));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void replace(Collection<Long> ids, Collection<SearchDocument> visible) throws IOException {
        index.replace(ids, visible);
    }

    @Override
    public void clear() throws IOException {
        index.clear();
    }

    @Override
    public void refresh() throws IOException {
        index.refresh();
    }

    @Override
    public void commit(Outbox.Place place, Instant at) throws IOException {
        index.commit(place, at);
    }

    @Override
    public void purge() throws IOException {
        index.purge();
    }

    @Override
    public Optional<Commit> committed() {
        return index.committed();
    }

    @Override
    public boolean usable() {
        return index.usable();
    }

    @Override
    public long documents() throws IOException {
        return index.documents();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
