package broadsheet.search.query;

import broadsheet.search.index.LuceneIndex;
import broadsheet.search.index.PieceStream;
import broadsheet.search.index.TermStream;
import broadsheet.search.words.Numbers;
import broadsheet.search.words.Sounds;
import broadsheet.search.words.Wording;
import broadsheet.story.Story;
import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A story as the index keeps it: nothing but what searching needs. Each text twice: in pairs of characters, which
/// miss nothing, and in words of the dictionary, which are exact.
public final class StoryDocument {
    public static final String STORY = "story";
    public static final String VERSION = "version";
    public static final String PUBLISHED = "published";
    public static final String PAPER = "paper";
    public static final String HEADLINE_GRAMS = "headline";
    public static final String HEADLINE_WORDS = "headline-words";
    public static final String TEXT_GRAMS = "text";
    public static final String LEAD_WORDS = "lead-words";
    public static final String NAMES = "names";
    public static final String NUMBERS = "numbers";
    public static final String SOUNDS = "sounds";
    public static final String TAG = "tag";
    public static final String BYLINE = "byline";
    public static final String SIGNED = "signed";

    /// Stands between the folded form of a tag, by which it is found, and the tag as it is printed.
    public static final char PRINTED = '\u0000';

    /// What a story is about stands in its beginning; the dictionary is slow, and pairs find the rest.
    private static final int LEAD = 300;

    private static final FieldType GRAMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType TERMS = type(IndexOptions.DOCS);

    private StoryDocument() {}

    /// The term of a story.
    public static Term key(long story) {
        return LuceneIndex.key(story);
    }

    /// Of a story that readers may see; an [IllegalArgumentException] for every other.
    public static Document of(Story story) {
        if (!story.status().listed()) {
            throw new IllegalArgumentException("story " + story.id() + " is not for readers");
        }
        var document = new Document();
        document.add(new StringField(LuceneIndex.KEY, Long.toString(story.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(STORY, story.id()));
        document.add(new NumericDocValuesField(VERSION, story.version()));
        document.add(new LongField(
                PUBLISHED, Objects.requireNonNull(story.published()).toEpochMilli(), Field.Store.NO));
        paper(document, story.place().paperId());
        story.alsoIn().forEach(place -> paper(document, place.paperId()));
        texts(document, story);
        labels(document, story);
        return document;
    }

    private static void paper(Document document, long id) {
        document.add(new StringField(PAPER, Long.toString(id), Field.Store.NO));
        document.add(new SortedNumericDocValuesField(PAPER, id));
    }

    private static void texts(Document document, Story story) {
        var headline = Wording.of(headline(story));
        var text = Wording.of(text(story));
        document.add(new Field(HEADLINE_GRAMS, new PieceStream(Tokens.grams(headline)), GRAMS));
        document.add(new Field(HEADLINE_WORDS, new PieceStream(Tokens.foldedWords(headline)), WORDS));
        document.add(new Field(TEXT_GRAMS, new PieceStream(Tokens.grams(text)), GRAMS));
        document.add(new Field(LEAD_WORDS, new PieceStream(Tokens.foldedWords(lead(text))), WORDS));
        document.add(new Field(NAMES, new PieceStream(Tokens.grams(Wording.of(names(story)))), GRAMS));
        document.add(new Field(NUMBERS, new TermStream(numbers(headline + text)), TERMS));
        document.add(new Field(SOUNDS, new TermStream(sounds(story.content().headline())), GRAMS));
    }

    private static void labels(Document document, Story story) {
        for (var tag : new LinkedHashSet<>(story.content().tags())) {
            document.add(new StringField(TAG, label(tag), Field.Store.NO));
            document.add(new SortedSetDocValuesField(TAG, new BytesRef(label(tag))));
        }
        var signed = new StringBuilder();
        story.content().byline().forEach(entry -> {
            line(signed, entry.name());
            line(signed, entry.organisation());
        });
        signed.toString()
                .lines()
                .distinct()
                .forEach(name -> document.add(new StringField(BYLINE, label(name), Field.Store.NO)));
        document.add(new Field(SIGNED, new PieceStream(Tokens.grams(signed.toString())), GRAMS));
    }

    private static String label(String printed) {
        return Folding.of(printed.strip()) + PRINTED + printed.strip();
    }

    /// Every number, alone and with what it counts.
    static List<String> numbers(String text) {
        var numbers = new LinkedHashSet<String>();
        for (var number : Numbers.in(Folding.of(text))) {
            numbers.add(number.value());
            numbers.add(number.key());
        }
        return List.copyOf(numbers);
    }

    /// Every two neighbouring sounds.
    public static List<String> sounds(String text) {
        var pairs = new ArrayList<String>();
        for (var run : Sounds.runs(text)) {
            for (int i = 0; i + 1 < run.size(); i++) {
                pairs.add(run.get(i) + ' ' + run.get(i + 1));
            }
        }
        return pairs;
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
        return text.append(names(story)).toString();
    }

    private static String names(Story story) {
        var content = story.content();
        var text = new StringBuilder();
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
