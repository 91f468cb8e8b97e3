package broadsheet.formats.intake;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedReader;
import broadsheet.formats.Format;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import broadsheet.formats.ghost.GhostReader;
import broadsheet.formats.json.JsonFeedReader;
import broadsheet.formats.json.JsonLinesReader;
import broadsheet.formats.newsml.NewsmlReader;
import broadsheet.formats.ninjs.NinjsReader;
import broadsheet.formats.rss.AtomReader;
import broadsheet.formats.rss.RssReader;
import broadsheet.formats.source.TextSource;
import broadsheet.formats.wxr.WxrReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads any file that may hold news.
public final class Feeds {
    /// How many characters of a file decide on its format.
    private static final int SAMPLE = 64 * 1024;

    private static final Map<Format, FeedReader> READERS = Map.of(
            Format.RSS, new RssReader(),
            Format.ATOM, new AtomReader(),
            Format.JSONFEED, new JsonFeedReader(),
            Format.JSONL, new JsonLinesReader(),
            Format.NINJS, new NinjsReader(),
            Format.NEWSML, new NewsmlReader(),
            Format.WXR, new WxrReader(),
            Format.GHOST, new GhostReader());

    /// A file that can be opened again: some formats are read twice.
    @FunctionalInterface
    public interface Source {
        /// From its beginning.
        InputStream open() throws IOException;
    }

    private Feeds() {}

    /// Hands every item of `file` to `events`, in order, each either read or refused; when the rest of the file cannot
    /// be read, that is the last event. Never throws because of what the file holds. Closes what it opens. What
    /// `events` throws passes through.
    ///
    /// @param wanted the only format to accept; null to find out
    /// @param limits memory and time stay within them, whatever the length of the file
    public static void read(Source file, @Nullable Format wanted, ReadLimits limits, Consumer<FeedEvent> events) {
        Numbering numbering = new Numbering(events);
        try (InputStream bytes = file.open()) {
            BufferedReader text = TextSource.open(bytes);
            text.mark(SAMPLE + 1);
            char[] sample = new char[SAMPLE];
            int length = fill(text, sample);
            text.reset();
            FeedReader reader = prepared(reader(new String(sample, 0, length), wanted), file, limits);
            numbering.begin();
            reader.read(text, limits, numbering);
        } catch (RefusedInput refused) {
            events.accept(refused.at(numbering.next()));
        } catch (IOException e) {
            events.accept(new RefusedInput(Reason.UNREADABLE, "" + e.getMessage()).at(numbering.next()));
        }
    }

    private static FeedReader prepared(FeedReader reader, Source file, ReadLimits limits) throws IOException {
        if (!reader.looksAhead()) {
            return reader;
        }
        try (InputStream bytes = file.open()) {
            return reader.after(TextSource.open(bytes), limits);
        }
    }

    private static FeedReader reader(String sample, @Nullable Format wanted) throws IOException {
        Format found = wanted == Format.JSONL ? Format.JSONL : Detection.format(sample);
        if (wanted != null && wanted != found) {
            throw new RefusedInput(Reason.FORMAT_DIFFERS, found.word(), wanted.word());
        }
        return Objects.requireNonNull(READERS.get(found));
    }

    private static int fill(BufferedReader text, char[] sample) throws IOException {
        int length = 0;
        while (length < sample.length) {
            int count = text.read(sample, length, sample.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return length;
    }

    /// Remembers how far the items went, to say where the rest was refused.
    private static final class Numbering implements Consumer<FeedEvent> {
        private final Consumer<FeedEvent> events;
        private long next;

        Numbering(Consumer<FeedEvent> events) {
            this.events = events;
        }

        @Override
        public void accept(FeedEvent event) {
            next = 1
                    + switch (event) {
                        case FeedEvent.Read read -> read.item().number();
                        case FeedEvent.Refused refused -> refused.refusal().number();
                    };
            events.accept(event);
        }

        /// The format is known, items follow.
        void begin() {
            next = 1;
        }

        /// The number of the item that follows; 0, the whole file, before [#begin].
        long next() {
            return next;
        }
    }
}
