package broadsheet.bench.search;

import broadsheet.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// What one gets from Lucene without work: its `CJKAnalyzer` over headline and text, every bigram of a query required
/// in either.
final class PlainBigrams implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String HEADLINE = "headline";

    private final Analyzer analyzer = new CJKAnalyzer();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    PlainBigrams(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(24));
        reader = DirectoryReader.open(writer);
    }

    void add(Collection<Story> stories) throws IOException {
        for (var story : stories) {
            var document = new Document();
            document.add(new StringField("id", Long.toString(story.id()), Field.Store.YES));
            document.add(new TextField(HEADLINE, story.content().headline(), Field.Store.NO));
            document.add(new TextField(TEXT, story.content().body().plainText(), Field.Store.NO));
            writer.addDocument(document);
        }
    }

    void show() throws IOException {
        writer.commit();
        reader.close();
        reader = DirectoryReader.open(writer);
    }

    long find(String query, int limit) throws IOException {
        var all = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream(TEXT, query)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var either = new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(HEADLINE, term.toString())), Occur.SHOULD)
                        .add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
                all.add(either.build(), Occur.MUST);
            }
            tokens.end();
        }
        return new IndexSearcher(reader).search(all.build(), limit).totalHits.value();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
        analyzer.close();
    }
}
