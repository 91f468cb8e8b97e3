package broadsheet.search;

import broadsheet.story.Story;
import broadsheet.text.Tokens;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// A story as the index keeps it: nothing but what searching needs.
final class StoryDocument {
    static final String STORY = "story";
    static final String PUBLISHED = "published";
    static final String PAPER = "paper";
    static final String HEADLINE_GRAMS = "headline";
    static final String HEADLINE_WORDS = "headline-words";
    static final String TEXT_GRAMS = "text";
    static final String LEAD_WORDS = "lead-words";
    private static final String KEY = "id";

    /// What a story is about stands in its beginning; the dictionary is slow, and pairs find the rest.
    private static final int LEAD = 300;

    private static final FieldType GRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);

    private StoryDocument() {}

    static Term key(long story) {
        return new Term(KEY, Long.toString(story));
    }

    /// Of a story that readers may see.
    static Document of(Story story) {
        var document = new Document();
        document.add(new StringField(KEY, Long.toString(story.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(STORY, story.id()));
        document.add(new NumericDocValuesField(
                PUBLISHED, Objects.requireNonNull(story.published()).toEpochMilli()));
        document.add(paper(story.place().paperId()));
        story.alsoIn().forEach(place -> document.add(paper(place.paperId())));
        var headline = headline(story);
        document.add(new Field(HEADLINE_GRAMS, new PieceStream(Tokens.grams(headline)), GRAMS));
        document.add(new Field(HEADLINE_WORDS, new PieceStream(Tokens.words(headline)), WORDS));
        var text = text(story);
        document.add(new Field(TEXT_GRAMS, new PieceStream(Tokens.grams(text)), GRAMS));
        document.add(new Field(LEAD_WORDS, new PieceStream(Tokens.words(lead(text))), WORDS));
        return document;
    }

    private static StringField paper(long id) {
        return new StringField(PAPER, Long.toString(id), Field.Store.NO);
    }

    private static String headline(Story story) {
        var text = new StringBuilder();
        line(text, story.content().headline());
        line(text, story.content().kicker());
        return text.toString();
    }

    private static String text(Story story) {
        var content = story.content();
        var text = new StringBuilder();
        line(text, content.teaser());
        line(text, content.body().plainText());
        content.byline().forEach(entry -> {
            line(text, entry.name());
            line(text, entry.organisation());
        });
        content.sources().forEach(source -> line(text, source));
        content.tags().forEach(tag -> line(text, tag));
        return text.toString();
    }

    private static String lead(String text) {
        return text.length() <= LEAD ? text : text.substring(0, LEAD);
    }

    private static void line(StringBuilder text, @Nullable String line) {
        if (line != null) {
            text.append(line).append('\n');
        }
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
